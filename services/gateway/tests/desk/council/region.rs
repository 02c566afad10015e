//! Two areas below one prefecture, and one below another.

use domain::{Role, SpaceId};
use testkit::TestDb;
use uuid::Uuid;

use super::officer::Officer;
use crate::office::{A, App, B, Office, PASSWORD};

/// 丹後 and 中丹, below 京都府.
pub const TANGO: SpaceId = SpaceId(Uuid::from_u128(0x10));
pub const CHUTAN: SpaceId = SpaceId(Uuid::from_u128(0x11));
/// 神戸, below 兵庫県.
pub const KOBE: SpaceId = SpaceId(Uuid::from_u128(0x12));
/// A municipality below 丹後 and 京都府.
pub const KYOTANGO: SpaceId = SpaceId(Uuid::from_u128(0x13));

pub const ONE_TO_TWO: &str = "AREA_ONE_TO_TWO";
pub const TWO_TO_THREE: &str = "AREA_TWO_TO_THREE";

pub struct Region {
    pub office: Office,
}

impl Region {
    pub async fn open(db: TestDb) -> Self {
        let it = Self { office: Office::open(db).await };
        it.place(TANGO, "area", "8:2601", "丹後").await;
        it.place(CHUTAN, "area", "8:2602", "中丹").await;
        it.place(KOBE, "area", "8:2801", "神戸").await;
        it.place(KYOTANGO, "municipality", "26212", "京丹後市").await;
        for (parent, child) in [(A, TANGO), (A, CHUTAN), (B, KOBE), (A, KYOTANGO), (TANGO, KYOTANGO)] {
            it.link(parent, child, "2024-04-01", "2030-03-31").await;
        }
        it
    }

    pub async fn place(&self, id: SpaceId, kind: &str, code: &str, name: &str) {
        let prefecture = &code.rsplit(':').next().expect("code")[..2];
        self.office
            .sql(&format!(
                "insert into space (id, kind, code, prefecture, name, health_centre_city, created_at) \
                 values ({}, '{kind}', '{code}', {prefecture}, '{name}', false, '2026-04-01T00:00:00+00:00')",
                self.office.id(id.0)
            ))
            .await;
    }

    pub async fn link(&self, parent: SpaceId, child: SpaceId, from: &str, to: &str) {
        let (parent, child) = (self.office.id(parent.0), self.office.id(child.0));
        self.office.sql(&format!("insert into space_link values ({parent}, {child}, '{from}', '{to}')")).await;
    }

    /// Who writes there.
    pub async fn editor(&self, space: SpaceId, mail: &str) -> Officer {
        Officer::new(self.office.member(space, Role::Editor, mail).await)
    }

    /// Who runs it.
    pub async fn administrator(&self, space: SpaceId) -> Officer {
        let mail = format!("kanri-{}@example.jp", space.0.simple());
        Officer::new(self.office.strong_member(space, Role::Administrator, &mail).await.0)
    }

    /// Who runs the platform, with their app.
    pub async fn operator(&self) -> (Officer, App) {
        let mail = "unei@renkei.example.jp";
        let (browser, app) = self.office.strong_member(SpaceId::PLATFORM, Role::Operator, mail).await;
        (Officer::new(browser), app)
    }

    /// Somebody who was away so long that they sign in once more.
    pub async fn again(&self, mail: &str) -> Officer {
        let mut browser = self.office.browser();
        browser.sign_in(mail, PASSWORD).await.ok();
        Officer::new(browser)
    }
}
