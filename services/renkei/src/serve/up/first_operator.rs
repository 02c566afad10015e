//! What `renkei up` does for a database in which nobody has an account: a key to seal with, and a link for the first
//! operator.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::Context as _;
use app::identity::{Desk, first_operator};
use domain::Time;
use identity::Key;
use rand::rngs::StdRng;

use crate::{failure::Failure, serve::parts::told};

/// The key in the data folder, made at the first start; only its owner can read it.
pub fn key(data: &Path) -> Result<Key, Failure> {
    let file = data.join("secret.key");
    let doing = || format!("{} を使えません", file.display());
    match fs::read_to_string(&file) {
        Ok(text) => Key::parse(&text).map_err(|err| told(&doing(), err)),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => {
            let mut rng: StdRng = rand::make_rng();
            let key = Key::generate(&mut rng);
            let mut new =
                OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file).with_context(doing)?;
            writeln!(new, "{}", key.text().as_str()).and_then(|()| new.sync_all()).with_context(doing)?;
            Ok(key)
        }
        Err(err) => Err(anyhow::Error::new(err).context(doing()).into()),
    }
}

/// Prints a link for the first operator, as long as nobody has an account. It goes to standard output alone: it opens
/// everything, and no log may have it.
pub async fn invite(desk: &Desk) -> Result<(), Failure> {
    let mut rng: StdRng = rand::make_rng();
    let made = first_operator(&desk.store, now(), &mut rng).await;
    if let Some((secret, mail)) = made.map_err(|err| told("最初の運営者を招待できません", err))? {
        println!("最初の運営者の登録（一度だけ使えます。メールアドレスは {mail}）:\n  {}", desk.link(&secret));
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a command is where time enters")]
fn now() -> Time {
    std::time::SystemTime::now().into()
}
