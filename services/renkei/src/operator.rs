//! `renkei operator`: for whoever holds the database.

use std::process::ExitCode;

use app::identity::{Delivery, Letter, invite_operator, send_invitation};
use clap::Subcommand;
use domain::{Role, Time};
use identity::MailAddress;
use rand::rngs::StdRng;
use store::Service;

use crate::{
    failure::Failure,
    serve::{DatabaseArgs, OutsideArgs, told},
};

/// Commands about operators.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 運営者を招待します（リンクを表示し、メールサーバーがあれば送信します）/ Invite an operator
    #[command(
        after_help = "例 / Example:\n  RENKEI_DATABASE_URL=postgres://owner@db/renkei renkei operator invite --name 山田花子 --mail hanako@pref.example.jp"
    )]
    Invite(InviteArgs),
}

/// Whom to invite.
#[derive(Debug, clap::Args)]
pub struct InviteArgs {
    /// 氏名 / Name
    #[arg(long)]
    name: String,
    /// メールアドレス / Mail address
    #[arg(long)]
    mail: String,
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    outside: OutsideArgs,
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let Self::Invite(args) = self;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(invite(args)).map(|()| ExitCode::SUCCESS)
    }
}

async fn invite(args: InviteArgs) -> Result<(), Failure> {
    let mail = MailAddress::parse(&args.mail).map_err(|err| Failure::Usage(err.to_string()))?;
    let store = args.database.store(Service::Owner).await?;
    let (now, mut rng): (_, StdRng) = (now(), rand::make_rng());
    let failed = |err| told("招待できません", err);
    let desk = args.outside.commands(store.clone())?;
    let (secret, expires_at) = invite_operator(&store, &args.name, &mail, now, &mut rng).await.map_err(failed)?;
    println!("{}", desk.link(&secret));
    let letter = Letter { to: mail.as_str(), space: "Renkei", role: Role::Operator, expires_at };
    match send_invitation(&desk, &letter, &secret, now, &mut rng).await {
        Ok(Delivery::Mailed) => eprintln!("招待のメールを送りました"),
        Ok(Delivery::Shown(_)) => eprintln!("上のリンクをご本人に渡してください（14日間、一度だけ使えます）"),
        Err(err) => return Err(told("リンクは有効ですが、メールを送れません", err)),
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a command is where time enters")]
fn now() -> Time {
    std::time::SystemTime::now().into()
}
