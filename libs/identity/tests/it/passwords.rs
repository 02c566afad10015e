use identity::password::{Hasher, dummy_hash, hash, needs_rehash, verify};

use crate::chance;

/// Made by another program (OpenSSL 3 through Python's `cryptography`): argon2id of the NFKC of the password below,
/// salt 01 02 … 10, 19456 KiB, 2 passes, 1 lane, 32 bytes.
const ELSEWHERE: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AQIDBAUGBwgJCgsMDQ4PEA$ySquhlUclfe6XtiDCGRMEE2wtUmbPZpdXj2ow8UCevk";

#[test]
fn a_hash_made_elsewhere_is_verified_in_any_width() {
    assert!(verify("ﾊﾟｽﾜｰﾄﾞ は Ｔｅｓｔ", ELSEWHERE));
    assert!(verify("パスワード は Test", ELSEWHERE));
    assert!(!verify("パスワード は test", ELSEWHERE), "case matters");
}

#[tokio::test]
async fn the_door_makes_what_verifies_and_salts_each() {
    let (door, mut rng) = (Hasher::new(2), chance(1));
    let one = door.hash("雨の日は猫と縁側で茶を飲みたい", &mut rng);
    let two = door.hash("雨の日は猫と縁側で茶を飲みたい", &mut rng);
    let (one, two) = tokio::join!(one, two);
    let (one, two) = (one.expect("a hash"), two.expect("a hash"));
    assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
    assert_ne!(one, two);
    assert!(!needs_rehash(&one));
    assert!(door.verify("雨の日は猫と縁側で茶を飲みたい", &one).await.expect("an answer"));
    assert!(!door.verify("雨の日は猫と縁側で茶を飲みたくない", &one).await.expect("an answer"));
}

#[tokio::test]
async fn what_is_too_long_is_refused_before_any_work() {
    let long = "あ".repeat(257);
    let said = hash(&long, &mut chance(1)).expect_err("too long").to_string();
    assert!(said.contains("256文字以内") && said.contains("at most 256"), "{said}");
    assert!(!verify(&long, ELSEWHERE));
    let door = Hasher::new(1);
    assert!(door.hash(&long, &mut chance(1)).await.is_err());
    assert!(!door.verify(&long, ELSEWHERE).await.expect("an answer"));
}

#[test]
fn an_unknown_account_costs_the_same_work() {
    assert!(!needs_rehash(dummy_hash()), "another setting would take another time");
    assert!(!verify("", dummy_hash()));
}

#[test]
fn other_settings_call_for_a_new_hash() {
    for (from, to) in [
        ("argon2id", "argon2i"),
        ("v=19", "v=16"),
        ("m=19456", "m=12288"),
        ("t=2", "t=3"),
        ("p=1", "p=4"),
        ("dXj2ow8UCevk", "dXj2"),
        ("$", ""),
    ] {
        assert!(needs_rehash(&ELSEWHERE.replace(from, to)), "{from} to {to}");
    }
    assert!(!needs_rehash(ELSEWHERE));
    assert!(!verify("パスワード は Test", "no hash at all"));
}
