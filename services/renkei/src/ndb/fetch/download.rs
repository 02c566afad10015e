//! One file: from where it stopped, checked, and in its place only when whole.

use std::{path::Path, time::Duration};

use anyhow::{Context as _, bail, ensure};
use futures_util::StreamExt as _;
use reqwest::{Client, Response, StatusCode, Url, header};
use sha2::{Digest, Sha256};
use tokio::{fs, io::AsyncWriteExt as _};

use super::catalogue::Published;

/// No published workbook comes near this size, in bytes.
const LARGEST: u64 = 64 << 20;
const ATTEMPTS: u32 = 4;

/// A client that gives up on a silent server.
pub fn client() -> anyhow::Result<Client> {
    Client::builder()
        .connect_timeout(Duration::from_secs(15))
        .read_timeout(Duration::from_secs(30))
        .user_agent(concat!("renkei/", env!("CARGO_PKG_VERSION")))
        .build()
        .context("HTTP client")
}

/// Fetches a file into the folder, unless it is there and sound. Tries four times, waiting longer each time.
pub async fn download(client: &Client, file: &Published, folder: &Path, mirror: Option<&Url>) -> anyhow::Result<()> {
    let target = folder.join(file.name());
    if is_sound(&target, file).await {
        return Ok(());
    }
    let url = address(file, mirror)?;
    let part = folder.join(format!("{}.part", file.name()));
    let mut attempt = 1;
    loop {
        match append(client, &url, &part).await {
            Ok(()) => break,
            Err(err) if attempt == ATTEMPTS => return Err(err),
            Err(_) => tokio::time::sleep(Duration::from_millis(500 << attempt)).await,
        }
        attempt += 1;
    }
    if !is_sound(&part, file).await {
        // A damaged beginning would spoil every later attempt.
        fs::remove_file(&part).await.context("取得した内容が記録された SHA-256 と一致しません")?;
        bail!("取得した内容が記録された SHA-256 と一致しません。公表元で差し替えられた可能性があります");
    }
    fs::rename(&part, &target).await.context("保存できません")
}

fn address(file: &Published, mirror: Option<&Url>) -> anyhow::Result<Url> {
    match mirror {
        None => Ok(file.url.clone()),
        Some(mirror) => mirror.join(file.url.path()).context("mirror address"),
    }
}

/// Whether the file is there with the digest of the catalogue; a file without a known digest counts when it is a zip.
async fn is_sound(path: &Path, file: &Published) -> bool {
    let Ok(bytes) = fs::read(path).await else { return false };
    match &file.sha256 {
        Some(known) => *known == domain::text::hex(&Sha256::digest(&bytes)),
        None => bytes.starts_with(b"PK\x03\x04"),
    }
}

async fn append(client: &Client, url: &Url, part: &Path) -> anyhow::Result<()> {
    let have = fs::metadata(part).await.map_or(0, |it| it.len());
    let mut request = client.get(url.clone());
    if have > 0 {
        request = request.header(header::RANGE, format!("bytes={have}-"));
    }
    let response = request.send().await.context("公表元に接続できません")?;
    let mut out = match response.status() {
        StatusCode::PARTIAL_CONTENT => {
            fs::OpenOptions::new().append(true).open(part).await.context("保存できません")?
        }
        StatusCode::OK => fs::File::create(part).await.context("保存できません")?,
        // Everything was there already: the digest decides.
        StatusCode::RANGE_NOT_SATISFIABLE if have > 0 => return Ok(()),
        status => bail!("公表元が {status} を返しました"),
    };
    copy(response, &mut out, have).await?;
    out.sync_all().await.context("保存できません")
}

async fn copy(response: Response, out: &mut fs::File, have: u64) -> anyhow::Result<()> {
    let mut size = if response.status() == StatusCode::PARTIAL_CONTENT { have } else { 0 };
    let mut body = response.bytes_stream();
    while let Some(bytes) = body.next().await {
        let bytes = bytes.context("通信が途切れました")?;
        size += bytes.len() as u64;
        ensure!(size <= LARGEST, "ファイルが大きすぎます（{LARGEST}バイトまで）");
        out.write_all(&bytes).await.context("保存できません")?;
    }
    Ok(())
}
