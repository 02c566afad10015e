//! Links on their way by mail.

use app::{identity::Desk, spaces::import};
use mail::Mailer;
use testkit::{SmtpServer, TestDb};

use crate::seed::{AKITA, HEADER, chance, desk, noon, open, operator};

async fn links_go_by_mail_and_are_shown_to_nobody_else(db: TestDb) {
    let (store, server) = (open(&db).await, SmtpServer::start());
    let mailer = |port| {
        let url = format!("smtp://127.0.0.1:{port}");
        Some(Mailer::from_url(&url, Some("no-reply@renkei.example.jp"), &[]).expect("mailer"))
    };
    let with_mail = Desk { mailer: mailer(server.port()), ..desk(&store) };
    let file = || format!("{HEADER}{AKITA}").into_bytes();
    let report = import(&with_mail, &operator(), file(), false, noon("2023-06-01"), chance()).await.expect("import");
    assert_eq!((report.done, report.invitations.len()), (true, 0));
    let (mailing, mut told) = (report.mailing.expect("mailing"), Vec::new());
    assert_eq!(mailing.total, 3);
    let unsent = mailing.finish(|sent| told.push(sent)).await.expect("finish");
    assert_eq!((unsent, told.last()), (Vec::new(), Some(&3)));
    let mut to: Vec<_> = server.wait_for(3).into_iter().flat_map(|it| it.to).collect();
    to.sort_unstable();
    assert_eq!(to, ["Taro@city.example.jp", "hanako@pref.example.jp", "jiro@town.example.jp"]);

    // A server that is away: the spaces are made, and the links come back to whoever invites.
    let nobody = Desk { mailer: mailer(testkit::free_port()), ..desk(&store) };
    let later = noon("2023-06-20");
    let report = import(&nobody, &operator(), file(), false, later, chance()).await.expect("import");
    let unsent = report.mailing.expect("mailing").finish(|_| ()).await.expect("finish");
    assert_eq!((report.done, unsent.len()), (true, 3));
    assert!(unsent.iter().all(|it| it.link.contains("#invitation=")));
    assert!(!format!("{unsent:?}").contains("example.jp"), "no address in what may be logged");
}

testkit::on_both_backends! { links_go_by_mail_and_are_shown_to_nobody_else }
