//! `renkei operator`: for whoever holds the database.

mod remedy;

use std::process::ExitCode;

use app::identity::{Delivery, Letter, invite_operator, send_invitation};
use clap::Subcommand;
use domain::Role;
use identity::MailAddress;
use rand::rngs::StdRng;
use store::Service;

use crate::{
    failure::Failure,
    serve::{OutsideArgs, told},
    space::{SourceArgs, now},
};

/// Commands about operators.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// 運営者を招待します（リンクを表示し、メールサーバーがあれば送信します）/ Invite an operator
    #[command(
        after_help = "例 / Example:\n  RENKEI_DATABASE_URL=postgres://owner@db/renkei renkei operator invite --name 山田花子 --mail hanako@pref.example.jp"
    )]
    Invite(InviteArgs),
    /// 二段階認証を解除します（端末もリカバリーコードもなくした方のため）/ Take a lost second factor away
    #[command(
        after_help = "例 / Example:\n  renkei operator reset-second-factor --mail hanako@pref.example.jp\n\nご本人であることを、対面や電話（登録済みの番号への折り返し）で確かめてから行ってください。ご本人は、次のサインインのあとに設定し直せます。\nMake sure that it is the person who asks."
    )]
    ResetSecondFactor(remedy::Args),
    /// 仮のパスワードを表示します（パスワードを忘れた方のため）/ Give somebody a password to be changed
    #[command(
        after_help = "例 / Example:\n  renkei operator reset-password --mail hanako@pref.example.jp\n\nご本人であることを確かめてから行い、仮のパスワードは会って渡してください。二段階認証はそのままです。\nMake sure that it is the person who asks. The second factor stays."
    )]
    ResetPassword(remedy::Args),
    /// アカウントを停止します（退職・異動・不正使用の疑い）/ Close an account
    #[command(after_help = "例 / Example:\n  renkei operator disable --mail hanako@pref.example.jp")]
    Disable(remedy::Args),
    /// 停止したアカウントを元に戻します / Open a closed account again
    #[command(after_help = "例 / Example:\n  renkei operator enable --mail hanako@pref.example.jp")]
    Enable(remedy::Args),
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
    source: SourceArgs,
    #[command(flatten)]
    outside: OutsideArgs,
}

impl Command {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let done = runtime.block_on(async {
            match self {
                Self::Invite(args) => invite(args).await,
                Self::ResetSecondFactor(args) => remedy::reset_second_factor(args).await,
                Self::ResetPassword(args) => remedy::reset_password(args).await,
                Self::Disable(args) => remedy::disable(args).await,
                Self::Enable(args) => remedy::enable(args).await,
            }
        });
        done.map(|()| ExitCode::SUCCESS)
    }
}

async fn invite(args: InviteArgs) -> Result<(), Failure> {
    let mail = MailAddress::parse(&args.mail).map_err(|err| Failure::Usage(err.to_string()))?;
    let store = args.source.store(Service::Owner).await?;
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
