//! A space's own way.

use super::{
    super::words::ChecklistKind,
    declare::{record, saved},
};

record! {
    /// チェックリストの修正（追加・非表示・言い換え）。The space's own way with a checklist.
    Adaptation, content AdaptationContent, input "AdaptationInput", of domain::record::Adaptation;
    /// チェックリストの修正の一覧。Adaptations.
    query AdaptationQuery: adaptations;

    /// どの様式か。In which list.
    list: ChecklistKind,
    /// 手引きの項目のID（追加なら null）。The item; null for one of one's own.
    item: Option<String>,
    /// 追加する項目の区分番号。Section of an added item.
    section: String,
    /// 文言。The wording.
    text: String,
    /// 表示しないか（集約では該当なし）。Not shown here.
    hidden: bool,
    /// 表示しない理由。Why.
    reason: String,
}

saved! {
    /// 項目を追加・非表示・言い換えする。集約は手引きの項目IDで行うので崩れない。Adds, hides or rewords an item; the roll-up goes by the ids of the handbook.
    AdaptationMutation: save_adaptation(domain::record::Adaptation) -> SaveAdaptationPayload, AdaptationSaved { adaptation: Adaptation }
}

record! {
    /// 同じ都道府県の他の場への公開の同意。What the space agrees to show to those beside it.
    Consent, content ConsentContent, input "ConsentInput", of domain::record::Consent;
    /// 公開の同意。Consent.
    query ConsentQuery: consents;

    /// 前に進めた項目を示すか。Whether items that were moved are shown.
    examples: bool,
}

saved! {
    /// 前に進めた項目を、同じ都道府県の他の場に名称つきで示すことに同意する・しない。Agrees, or not, to be shown beside the items it has moved.
    ConsentMutation: save_consent(domain::record::Consent) -> SaveConsentPayload, ConsentSaved { consent: Consent }
}
