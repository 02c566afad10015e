//! Who signs in: `account`, `recovery_code`, `session`, `sign_in`, `identity_provider`, `identity_link`; and what they may:
//! `role_grant`, `invitation`, `service_token`, `break_glass`, `upload`.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, bytes, day, flag, id, json, long, maybe, text, time, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const ROLES: &str = "role in ('operator', 'researcher', 'administrator', 'editor', 'viewer', 'guest')";
/// A guest belongs to a council, nobody else does.
const GUESTS: &str = "(role = 'guest') = (council_id is not null)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            account(),
            recovery_code(),
            session(),
            sign_in(),
            identity_provider(),
            identity_link(),
            role_grant(),
            invitation(),
            service_token(),
            break_glass(),
            upload(),
        ] {
            manager.create_table(table).await?;
        }
        let db = manager.get_connection();
        for index in [
            "create index session_account on session (account_id)",
            "create index role_grant_space on role_grant (space_id, account_id)",
            "create index role_grant_account on role_grant (account_id)",
            "create index invitation_space on invitation (space_id, id)",
            "create unique index invitation_once on invitation (space_id, mail_key, role) \
             where accepted_at is null and revoked_at is null and council_id is null",
            "create index service_token_space on service_token (space_id, id)",
            "create index break_glass_space on break_glass (space_id, id)",
            "create index upload_space on upload (space_id, id)",
        ] {
            db.execute_unprepared(index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(id())
        .col(text("name"))
        .col(text("mail"))
        .col(text("mail_key").unique_key().take())
        // A PHC string; empty for those who sign in through a provider only.
        .col(maybe(text("password")))
        // Sealed; counts from `totp_since` on.
        .col(maybe(bytes("totp")))
        .col(maybe(time("totp_since")))
        // The last time step that was used, so that a code is used once.
        .col(maybe(long("totp_step")))
        .col(time("created_at"))
        .col(maybe(time("disabled_at")))
        .to_owned()
}

fn recovery_code() -> TableCreateStatement {
    Table::create()
        .table("recovery_code")
        .col(uuid("account_id"))
        .col(bytes("digest"))
        .col(maybe(time("used_at")))
        .primary_key(Index::create().col("account_id").col("digest"))
        .foreign_key(&mut belongs("recovery_code", "account_id", "account"))
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(id())
        .col(bytes("digest").unique_key().take())
        .col(uuid("account_id"))
        // Set where a space's own provider vouched for the person: its word counts in that space only.
        .col(maybe(uuid("space_id")))
        .col(flag("second_factor"))
        .col(time("created_at"))
        .col(time("seen_at"))
        .col(time("expires_at"))
        .col(text("address"))
        .foreign_key(&mut belongs("session", "account_id", "account"))
        .foreign_key(&mut belongs("session", "space_id", "space"))
        .to_owned()
}

/// A sign-in that is under way: the second factor is awaited, or a provider's answer.
fn sign_in() -> TableCreateStatement {
    Table::create()
        .table("sign_in")
        .col(bytes("digest").primary_key().take())
        .col(text("kind"))
        .col(maybe(uuid("account_id")))
        .col(maybe(uuid("space_id")))
        // Sealed: nonce and PKCE verifier, and the invitation that is being accepted.
        .col(maybe(bytes("memory")))
        .col(time("expires_at"))
        .foreign_key(&mut belongs("sign_in", "account_id", "account"))
        .foreign_key(&mut belongs("sign_in", "space_id", "space"))
        .check(Expr::cust("kind in ('second_factor', 'provider')"))
        .to_owned()
}

fn identity_provider() -> TableCreateStatement {
    Table::create()
        .table("identity_provider")
        .col(uuid("space_id").primary_key().take())
        .col(text("label"))
        .col(text("issuer"))
        .col(text("client_id"))
        // Sealed.
        .col(maybe(bytes("client_secret")))
        .col(time("updated_at"))
        .foreign_key(&mut belongs("identity_provider", "space_id", "space"))
        .to_owned()
}

fn identity_link() -> TableCreateStatement {
    Table::create()
        .table("identity_link")
        .col(uuid("space_id"))
        .col(text("issuer"))
        .col(text("subject"))
        .col(uuid("account_id"))
        .col(time("created_at"))
        .primary_key(Index::create().col("space_id").col("issuer").col("subject"))
        .foreign_key(&mut belongs("identity_link", "space_id", "space"))
        .foreign_key(&mut belongs("identity_link", "account_id", "account"))
        .to_owned()
}

fn role_grant() -> TableCreateStatement {
    Table::create()
        .table("role_grant")
        .col(id())
        .col(uuid("space_id"))
        .col(uuid("account_id"))
        .col(text("role"))
        .col(maybe(uuid("council_id")))
        .col(day("valid_from"))
        // Its last day; an operator's grant may have none.
        .col(maybe(day("valid_to")))
        .col(time("created_at"))
        .col(maybe(time("revoked_at")))
        .foreign_key(&mut belongs("role_grant", "space_id", "space"))
        .foreign_key(&mut belongs("role_grant", "account_id", "account"))
        .foreign_key(&mut belongs("role_grant", "council_id", "council"))
        .check(Expr::cust(ROLES))
        .check(Expr::cust(GUESTS))
        .to_owned()
}

fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(id())
        .col(uuid("space_id"))
        .col(text("name"))
        .col(text("mail"))
        .col(text("mail_key"))
        .col(text("role"))
        .col(maybe(uuid("council_id")))
        // Last day of the right that it gives.
        .col(maybe(day("valid_to")))
        .col(bytes("digest").unique_key().take())
        .col(time("created_at"))
        .col(time("expires_at"))
        .col(maybe(time("accepted_at")))
        .col(maybe(time("revoked_at")))
        .foreign_key(&mut belongs("invitation", "space_id", "space"))
        .foreign_key(&mut belongs("invitation", "council_id", "council"))
        .check(Expr::cust(ROLES))
        .check(Expr::cust(GUESTS))
        .to_owned()
}

fn service_token() -> TableCreateStatement {
    Table::create()
        .table("service_token")
        .col(id())
        .col(uuid("space_id"))
        // Who answers for it: it never may more than this account does.
        .col(uuid("account_id"))
        .col(text("name"))
        .col(text("role"))
        .col(bytes("digest").unique_key().take())
        // Networks it may be used from; an empty list is any.
        .col(json("networks"))
        .col(time("created_at"))
        .col(time("expires_at"))
        .col(maybe(time("revoked_at")))
        .col(maybe(time("used_at")))
        .foreign_key(&mut belongs("service_token", "space_id", "space"))
        .foreign_key(&mut belongs("service_token", "account_id", "account"))
        .check(Expr::cust("role in ('researcher', 'administrator', 'editor', 'viewer')"))
        .to_owned()
}

fn break_glass() -> TableCreateStatement {
    Table::create()
        .table("break_glass")
        .col(id())
        .col(uuid("space_id"))
        .col(uuid("account_id"))
        .col(text("operator"))
        .col(text("reason"))
        .col(time("began_at"))
        .col(time("ends_at"))
        .foreign_key(&mut belongs("break_glass", "space_id", "space"))
        .foreign_key(&mut belongs("break_glass", "account_id", "account"))
        .check(Expr::cust("length(reason) between 10 and 1000"))
        .to_owned()
}

/// A file that was sent and is used by a later request.
fn upload() -> TableCreateStatement {
    Table::create()
        .table("upload")
        .col(id())
        .col(uuid("space_id"))
        .col(text("sha256"))
        .col(bytes("content"))
        .col(time("created_at"))
        .col(time("expires_at"))
        .foreign_key(&mut belongs("upload", "space_id", "space"))
        .to_owned()
}
