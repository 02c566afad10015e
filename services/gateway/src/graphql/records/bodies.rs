//! Member bodies, and the roster.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
    words::Seat,
};

record! {
    /// 構成機関。A member body.
    Body, content BodyContent, input "BodyInput", of domain::record::Body;
    /// 構成機関の一覧。Member bodies.
    query BodyQuery: bodies;

    /// 名称。Name.
    name: String,
    /// 区分（memberKinds の key）。Which of the guideline's kinds.
    member_kind: String,
    /// 位置づけ。How it sits there.
    seat: Seat,
    /// 参加を依頼した日。When it was asked.
    asked_on: Option<Day>,
    /// 参加した日。Since when.
    joined_on: Option<Day>,
    /// 退いた日。Until when.
    left_on: Option<Day>,
    /// 備考（期待する役割、委嘱時の聞き取り）。What there is to know.
    note: String,
}

saved! {
    /// 構成機関を書く。Writes a member body.
    BodyMutation: save_body(domain::record::Body) -> SaveBodyPayload, BodySaved { body: Body }
}

record! {
    /// 名簿の1人。A person in the roster.
    Person, content PersonContent, input "PersonInput", of domain::record::Person;
    /// 名簿。The roster.
    query PersonQuery: people;

    /// 所属する構成機関。Of which body.
    body: ID,
    /// 氏名。Name.
    name: String,
    /// 部署。Department.
    department: String,
    /// 職名。Position.
    position: String,
    /// メールアドレス。Mail address.
    mail: String,
    /// 電話。Telephone.
    phone: String,
    /// 担当責任者か。Answers for the council's work.
    responsible: bool,
    /// 世話人か。A facilitator.
    facilitator: bool,
    /// 専門家（助言者）か。An expert who advises.
    expert: bool,
    /// 任期の初日。First day of the term.
    term_from: Option<Day>,
    /// 任期の末日。Last day of the term.
    term_to: Option<Day>,
}

saved! {
    /// 名簿に書く。Writes a person into the roster.
    PersonMutation: save_person(domain::record::Person) -> SavePersonPayload, PersonSaved { person: Person }
}
