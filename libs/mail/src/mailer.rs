//! Sending.

use std::{fmt, time::Duration};

use domain::{Error, Time};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
        extension::ClientId,
    },
};
use rand::CryptoRng;

use crate::{
    Mail, Unsent,
    address::{Encryption, Server, parse},
    message::build,
};

/// The longest wait for a mail to be taken, from the first byte to the last.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a certificate begins in PEM.
const HEADING: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Sends mails by one server from one sender; cheap to clone. Debug shows the server's host and port only.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    server: String,
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailer").field("server", &self.server).finish_non_exhaustive()
    }
}

impl Mailer {
    /// Reads `smtps://user:password@host:port?from=address` or the same with `smtp`; user, password and port (465, 587)
    /// may be left out, signs in them are percent-encoded. `from` goes before that of the URL, and may have a name:
    /// `連携 <no-reply@example.jp>`.
    ///
    /// `smtps` encrypts from the first byte. `smtp` demands STARTTLS, and sends nothing without it, unless the host is
    /// this machine (`localhost`, `127.0.0.0/8`, `::1`), where nothing is encrypted. Trusted are the authorities of the
    /// machine, and those in `roots` besides: certificates as PEM, any number, may be empty.
    ///
    /// [`Error::Invalid`] on a URL, a sender or certificates that cannot be read; nothing is asked yet.
    pub fn from_url(url: &str, from: Option<&str>, roots: &[u8]) -> domain::Result<Self> {
        let server = parse(url, from)?;
        let name = ClientId::Domain(server.from.email.domain().to_owned());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host.clone())
            .port(server.port)
            .timeout(Some(PATIENCE))
            .hello_name(name)
            .tls(tls(&server, roots)?);
        let transport = match server.login {
            Some((user, password)) => transport.credentials(Credentials::new(user, password)),
            None => transport,
        };
        let name = format!("{}:{}", server.host, server.port);
        Ok(Self { transport: transport.build(), from: server.from, server: name })
    }

    /// Hands the mail to the server within ten seconds, dated `now`. When that time is over the server may have taken it
    /// all the same, as with every mail server.
    pub async fn send(&self, mail: &Mail<'_>, now: Time, rng: &mut impl CryptoRng) -> Result<(), Unsent> {
        let message = build(mail, &self.from, now, rng)?;
        let sent = tokio::time::timeout(PATIENCE, self.transport.send(message)).await;
        sent.map_err(|_| Unsent::TooSlow)?.map_err(|err| Unsent::from(&err))?;
        Ok(())
    }
}

fn tls(server: &Server, roots: &[u8]) -> domain::Result<Tls> {
    let kind = match server.encryption {
        Encryption::Loopback => return Ok(Tls::None),
        Encryption::Implicit => Tls::Wrapper,
        Encryption::StartTls => Tls::Required,
    };
    let mut parameters = TlsParameters::builder(server.host.clone());
    if !roots.trim_ascii().is_empty() {
        // A file without a certificate would be taken for an empty one.
        if !roots.windows(HEADING.len()).any(|it| it == HEADING) {
            return Err(not_certificates());
        }
        parameters = parameters.add_root_certificate(Certificate::from_pem(roots).map_err(|_| not_certificates())?);
    }
    Ok(kind(parameters.build().map_err(|_| not_certificates())?))
}

fn not_certificates() -> Error {
    Error::Invalid(
        "信頼する認証局の証明書（PEM）を読み取れません。ファイルを確認してください / the trusted certificates (PEM) cannot be \
         read; check the file"
            .to_owned(),
    )
}
