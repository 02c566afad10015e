import { catalogue } from "../language/words";

export const providerWords = catalogue({
  help: [
    "この場の人が、組織のアカウント（OpenID Connectに対応したもの。Microsoft Entra ID、Google Workspace、Keycloakなど）でサインインできるようにします。この場でだけ使えます。",
    "Lets people of this space sign in with the account of your organisation (OpenID Connect: Microsoft Entra ID, Google Workspace, Keycloak and the like). It counts in this space only.",
  ],
  empty: [
    "まだ設定されていません。いまは全員がパスワードでサインインします。使うときは、次の1と2を順に行ってください。組織の情報システム担当の方に相談すると確実です。",
    "Nothing is set: everybody signs in with a password. To use it, do 1 and then 2. Ask those who run the accounts of your organisation.",
  ],
  state: ["いまの設定", "What is set"],
  redirectTitle: ["1. プロバイダーに戻り先を登録する", "1. Register our address with the provider"],
  redirect: [
    "プロバイダーの管理画面でRenkeiを登録するとき、戻り先（リダイレクトURI）に次のアドレスを入力します。1文字でも違うとサインインできません。",
    "Where you register Renkei with the provider, enter this address as the redirect URI. It must be the same to the letter.",
  ],
  formTitle: ["2. プロバイダーの情報を入力する", "2. Enter what the provider says"],
  label: ["ボタンに示す名前", "Name on the button"],
  labelHint: [
    "招待を受ける画面のボタンに示します（例: 県庁アカウントで続ける）。100文字まで。",
    "It stands on the button where an invitation is accepted, such as “Go on with your prefecture account”. 100 characters at most.",
  ],
  issuer: ["発行者（issuer）のURL", "Issuer URL"],
  issuerHint: [
    "https:// で始まるアドレスを、プロバイダーの案内のとおりに入力してください。",
    "An address that starts with https://, as the provider states it.",
  ],
  clientId: ["クライアントID", "Client id"],
  secret: ["クライアントシークレット", "Client secret"],
  secretNew: [
    "プロバイダーが発行した秘密の文字列です。保存したあとは、だれも（あなたも）見ることができません。発行されていないときは空欄にします。",
    "The secret text that the provider issued. Once saved nobody can see it, not even you. Leave it empty if none was issued.",
  ],
  secretKept: [
    "設定済みです。変えないときは空欄のままにします。入力すると、いまのものと置き換わります。",
    "It is set. Leave this empty to keep it; what you enter takes its place.",
  ],
  secretLost: [
    "発行者かクライアントIDを変えたので、いまのシークレットは消えます。新しいシークレットを入力してください。",
    "With another issuer or client id the secret that is set will be gone. Enter the new one.",
  ],
  set: ["設定する", "Set it"],
  change: ["この内容に変える", "Save these changes"],
  done: ["設定しました。", "It is set."],
  doneHelp: [
    "別のブラウザーで、下の「職員が使うアドレス」からサインインできるか確かめてください。",
    "Try it in another browser, with the address for your staff below.",
  ],
  hasSecret: ["設定済み（表示できません）", "set (never shown)"],
  noSecret: ["なし", "none"],
  updated: ["最後に変えた日時", "Last changed"],
  signInTitle: ["職員が使うアドレス", "The address for your staff"],
  signIn: [
    "このアドレスを開くと、組織のアカウントでサインインできます。職員に知らせてください。サインインできるのは、この場に招待された人だけです。",
    "Opens the sign-in page with the account of your organisation. Tell your staff. Only those who were invited into this space can sign in.",
  ],
  remove: ["この設定を外す", "Remove the provider"],
  sureTitle: ["組織のアカウントの設定を外しますか", "Remove the provider?"],
  sure: (label: string) => [
    `「${label}」の設定を外します。この場の人は、次からパスワードでサインインします。`,
    `“${label}” will be removed. People of this space will sign in with their passwords.`,
  ],
  sureStranded: [
    "パスワードを決めていない人はサインインできなくなります。「人と招待」から招待し直してください。",
    "Those who never chose a password cannot sign in any more: invite them anew, under “People and invitations”.",
  ],
  sureSelf: [
    "あなた自身もパスワードを決めていません。外すと、次からサインインできなくなります。先に、パスワードのある管理者がいることを確かめてください。",
    "You have no password yourself: you will not be able to sign in again. Make sure first that there is an administrator who has one.",
  ],
  removed: [
    "組織のアカウントの設定を外しました。パスワードのない人は「人と招待」から招待し直してください。",
    "The provider was removed. Invite anew those who have no password, under “People and invitations”.",
  ],
});
