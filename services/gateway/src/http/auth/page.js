"use strict";
const $ = id => document.getElementById(id);
const panels = ["in", "second", "invited", "enrol", "codes", "me"];
const ROLES = {
  operator: ["運営者", "operator"], researcher: ["研究者", "researcher"], administrator: ["管理者", "administrator"],
  editor: ["編集者", "editor"], viewer: ["閲覧者", "viewer"], guest: ["ゲスト", "guest"],
};
const ERRORS = {
  "stranger": ["この場に登録がありません。管理者に招待を依頼してください。", "You are not registered in this space: ask its administrator for an invitation."],
  "password": ["このメールアドレスの方は登録済みです。招待のリンクをもう一度開き、いまのパスワードで招待を受けてください。", "This mail address has an account: open the link once more and accept with its password."],
  "invitation": ["この招待は、期限が切れたか、すでに使われています。登録済みの方は下からサインインしてください。そうでない方は、招待した人にもう一度依頼してください。", "This invitation has expired or was used. If you are registered, sign in below; else ask for another one."],
  "no-provider": ["この場では組織のアカウントを使えません。メールアドレスとパスワードでサインインしてください。", "This space has no organisation accounts: sign in with mail address and password."],
  "provider": ["組織のアカウントでサインインできませんでした。もう一度お試しください。", "That did not work. Please try again."],
  "late": ["時間がたったため、サインインが終わりました。もう一度サインインしてください。", "Your time is up: please sign in again."],
  "offline": ["通信できません。ネットワークを確かめて、もう一度お試しください。", "No connection: check the network and try again."],
  "internal": ["内部エラーです。時間をおいて試してください。", "Internal error. Please try again later."],
};

/** Both languages; the style shows one of them. */
function both(ja, en) {
  return [["ja", ja], ["en", en]].map(([lang, text]) => {
    const span = document.createElement("span");
    span.lang = lang;
    span.textContent = text;
    return span;
  });
}

function say(texts, good) {
  $("said").className = good ? "" : "bad";
  $("said").replaceChildren(...(texts ? both(...texts) : []));
  if (texts) $("said").scrollIntoView({ block: "nearest" });
}

function show(name) {
  const it = $(name);
  for (const panel of panels) $(panel).hidden = panel !== name;
  for (const box of document.querySelectorAll(".peek input:checked")) box.click();
  $("title").replaceChildren(...both(it.dataset.ja, it.dataset.en));
  name_window();
  // A form is begun at its first empty field; what is to be read, at its title.
  const field = it.tagName === "FORM" && [...it.querySelectorAll("input:not([readonly])")].find(field => !field.value);
  (field || $("title")).focus();
}

function name_window() {
  const it = panels.map($).find(panel => !panel.hidden);
  document.title = `${it ? it.dataset[document.documentElement.lang] + " — " : ""}Renkei`;
}

// The address may hold a secret: it is read once and then gone, also from the history.
const fragment = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, "", location.pathname + location.search);
const invitation = fragment.get("invitation");
const space = new URLSearchParams(location.search).get("space");

async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { ...options, credentials: "same-origin" });
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) throw answer.error ?? { code: "INTERNAL" };
  return answer;
}

const reason = error => {
  if (!error.code) return ERRORS.offline;
  return error.message ? [error.message.ja, error.message.en] : ERRORS.internal;
};

let busy = false;
const when = (id, act) => $(id).addEventListener($(id).tagName === "FORM" ? "submit" : "click", async event => {
  event.preventDefault();
  // Twice the same code would be refused the second time.
  if (busy) return;
  busy = true;
  say();
  try { await act(); } catch (error) {
    if (error.code === "UNAUTHENTICATED") { show("in"); say(ERRORS.late); } else say(reason(error));
  } finally { busy = false; }
});

/** What was typed, for one use. */
function taken(id) {
  const typed = $(id).value;
  $(id).value = "";
  return typed;
}

const proof = typed => typed.normalize("NFKC").replace(/[\s-]/g, "").length > 8 ? { recovery_code: typed } : { code: typed };

async function next(answer, said) {
  for (const it of document.querySelectorAll("input[autocomplete$=password]")) it.value = "";
  if (answer.next === "second_factor") return show("second");
  if (answer.next === "enrol") { await enrol(); say(said ?? ["この役割には二段階認証が必要です。いま設定してください。", "Your role needs a second factor: please set it up now."], true); return; }
  await me();
  if (said) say(said, true);
}

async function enrol() {
  const it = await ask("/auth/totp/start", {});
  $("picture").src = "data:image/svg+xml," + encodeURIComponent(it.svg);
  $("secret").textContent = it.secret.match(/.{1,4}/g).join(" ");
  $("uri").href = it.uri;
  show("enrol");
}

function forget() {
  $("secret").textContent = "";
  $("picture").removeAttribute("src");
  $("uri").removeAttribute("href");
}

function list(codes) {
  $("list").replaceChildren(...codes.map(code => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("code"), { textContent: code }));
    return line;
  }));
  show("codes");
}

async function me() {
  const it = await ask("/auth/me");
  $("who").textContent = it.account.name;
  $("as").textContent = $("account").value = it.account.mail;
  const line = (...nodes) => { const li = document.createElement("li"); li.append(...nodes); return li; };
  $("spaces").replaceChildren(...it.spaces.map(space => {
    const [ja, en] = ROLES[space.role] ?? [space.role, space.role];
    const more = [space.emergency && ["緊急の立ち入り", "emergency"], !space.usable && ["二段階認証を設定すると使えます", "once the second factor is set up"]].filter(Boolean);
    const [ja_more, en_more] = [0, 1].map(at => more.map(it => it[at]));
    return line(space.name, ...both(`：${[ja, ...ja_more].join("、")}`, `: ${[en, ...en_more].join(", ")}`));
  }));
  if (!it.spaces.length) $("spaces").append(line(...both("ありません。管理者に招待を依頼してください。", "None: ask an administrator for an invitation.")));
  const left = it.recovery_codes_left;
  $("factor").replaceChildren(...(it.has_second_factor
    ? both(`設定済み（リカバリーコードの残り ${left}個${left < 4 ? "。作り直してください" : ""}）`, `on (${left} recovery codes left${left < 4 ? ": make new ones" : ""})`)
    : both("未設定", "not set up")));
  const time = language => new Date(it.expires_at).toLocaleString(language, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
  $("until").replaceChildren(...both(`${time("ja")}（30分間使わないと、その前に終わります）`, `${time("en")}, or 30 minutes without use`));
  $("to-enrol").hidden = it.has_second_factor;
  for (const strong of document.querySelectorAll(".strong")) strong.hidden = !it.has_second_factor;
  for (const open of document.querySelectorAll("#me details")) open.open = false;
  $("ask").hidden = !it.query_page;
  $("changing").hidden = !it.has_password;
  $("ask").classList.toggle("first", it.has_second_factor);
  show("me");
  if (it.must_enrol) say(["この役割には二段階認証が必要です。「二段階認証を設定する」を押してください。", "Your role needs a second factor: set it up to go on."]);
}

when("in", async () => next(await ask("/auth/sign-in", { mail: $("mail").value, password: $("password").value })));
when("second", async () => next(await ask("/auth/second-factor", proof(taken("code")))));
when("again", () => show("in"));
when("invited", async () => next(await ask("/auth/invitation/accept", { token: invitation, name: $("name").value, password: $("chosen").value })));
when("enrol", async () => {
  const it = await ask("/auth/totp/confirm", { code: taken("first-code") });
  forget();
  list(it.recovery_codes);
  say(["二段階認証を有効にしました。", "The second factor is on."], true);
});
when("later", async () => { forget(); await me(); });
when("kept", async () => { $("list").replaceChildren(); await me(); });
when("print", () => print());
when("to-enrol", enrol);
when("out", async () => { await ask("/auth/sign-out", {}); $("mail").value = ""; show("in"); say(["サインアウトしました。", "You are signed out."], true); });
when("others", async () => { await ask("/auth/sign-out", { others: true }); await me(); say(["ほかの端末をサインアウトしました。", "Other devices are signed out."], true); });
when("change", async () => next(await ask("/auth/password", { old: $("old").value, new: $("new").value }), ["パスワードを変更しました。", "The password was changed."]));
when("renew", async () => list((await ask("/auth/recovery-codes", proof(taken("renew-code")))).recovery_codes));
when("disable", async () => next(await ask("/auth/totp/disable", proof(taken("disable-code"))), ["二段階認証を解除しました。", "The second factor is off."]));
when("vouched", async () => { location.assign((await ask(`/auth/oidc/${$("vouched").dataset.space}/start`, { invitation })).location); });
when("language", () => { speak(document.documentElement.lang === "ja" ? "en" : "ja"); });
for (const box of document.querySelectorAll(".peek input")) box.addEventListener("change", () => {
  for (const it of box.form.querySelectorAll("input[autocomplete$=password]")) it.type = box.checked ? "text" : "password";
});

function speak(language) {
  document.documentElement.lang = language;
  name_window();
}

async function begin() {
  if (space && /^[0-9a-f-]{36}$/i.test(space)) {
    $("elsewhere").href = `/auth/oidc/${space}/start`;
    $("elsewhere").hidden = false;
  }
  if (invitation) {
    const it = await ask("/auth/invitation/look", { token: invitation });
    const [ja, en] = ROLES[it.role] ?? [it.role, it.role];
    const day = language => new Date(`${it.valid_to}T00:00`).toLocaleDateString(language, { dateStyle: "long" });
    const until = it.valid_to ? [`（${day("ja")}まで）`, ` (until ${day("en")})`] : ["", ""];
    $("into").replaceChildren(...both(`「${it.space.name}」に${ja}として招待されています${until[0]}。`, `You are invited to ${it.space.name} as ${en}${until[1]}.`));
    $("address").value = it.mail;
    $("name").value = it.name;
    if (it.provider) {
      $("vouched").textContent = it.provider;
      $("vouched").dataset.space = it.space.id;
      $("vouched").hidden = false;
    }
    return show("invited");
  }
  if (fragment.has("second-factor")) return show("second");
  try { await me(); } catch (error) { show("in"); if (error.code !== "UNAUTHENTICATED") throw error; return; }
  if (fragment.has("enrol")) await enrol();
}

const wanted = navigator.languages.find(it => /^(ja|en)\b/.test(it));
speak(wanted?.startsWith("en") ? "en" : "ja");
const failed = ERRORS[fragment.get("error")];
begin().catch(error => { show("in"); say(invitation && error.code === "NOT_FOUND" ? ERRORS.invitation : reason(error)); }).finally(() => { if (failed) say(failed); });
