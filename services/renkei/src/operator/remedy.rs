//! `renkei operator reset-second-factor`, `reset-password`, `disable`, `enable`: for somebody who cannot sign in any more,
//! or no longer may.

use ::identity::MailAddress;
use app::identity;
use domain::Error;
use rand::rngs::StdRng;
use store::{Service, Store};

use crate::{
    failure::Failure,
    serve::told,
    space::{SourceArgs, now},
};

/// Whose account.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// サインインに使うメールアドレス / The mail address they sign in with
    #[arg(long, value_name = "ADDRESS")]
    mail: String,
    #[command(flatten)]
    source: SourceArgs,
}

/// Takes the second factor away.
pub async fn reset_second_factor(args: Args) -> Result<(), Failure> {
    let (store, mail) = args.open().await?;
    let id = identity::reset_second_factor(&store, &mail, now()).await.map_err(failed)?;
    println!("{id}");
    eprintln!(
        "二段階認証を解除し、すべての端末をサインアウトしました。ご本人は、次のサインインのあとに設定し直せます / Done"
    );
    Ok(())
}

/// Prints a password; it goes to standard output alone.
pub async fn reset_password(args: Args) -> Result<(), Failure> {
    let (store, mail) = args.open().await?;
    let mut rng: StdRng = rand::make_rng();
    let (_, password) = identity::reset_password(&store, &mail, now(), &mut rng).await.map_err(failed)?;
    println!("{}", password.as_str());
    eprintln!(
        "上の仮のパスワードをご本人に渡し、サインインしたらすぐに変更するよう伝えてください。すべての端末をサインアウトしました / Done"
    );
    Ok(())
}

/// Closes the account.
pub async fn disable(args: Args) -> Result<(), Failure> {
    let (store, mail) = args.open().await?;
    let id = identity::disable_account(&store, &mail, now()).await.map_err(failed)?;
    println!("{id}");
    eprintln!("アカウントを停止し、すべての端末をサインアウトしました。サービストークンも使えません / Done");
    Ok(())
}

/// Opens it again.
pub async fn enable(args: Args) -> Result<(), Failure> {
    let (store, mail) = args.open().await?;
    let id = identity::enable_account(&store, &mail, now()).await.map_err(failed)?;
    println!("{id}");
    eprintln!("アカウントを元に戻しました / Done");
    Ok(())
}

impl Args {
    async fn open(&self) -> Result<(Store, MailAddress), Failure> {
        let mail = MailAddress::parse(&self.mail).map_err(|err| Failure::Usage(err.to_string()))?;
        Ok((self.source.store(Service::Owner).await?, mail))
    }
}

/// Without the address: standard error may be a log.
fn failed(err: Error) -> Failure {
    match err {
        Error::NotFound(_) => Failure::Failed(anyhow::anyhow!(
            "このメールアドレスのアカウントはありません。招待を受ける前かもしれません / Nobody has an account under this address"
        )),
        err => told("できません", err),
    }
}
