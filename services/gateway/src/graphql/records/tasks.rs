//! The schedule, and actions.

use async_graphql::ID;

use super::{
    Day,
    declare::{record, saved},
    words::TaskState,
};

record! {
    /// スケジュールの作業、または行動。A task of the schedule, or an action.
    Task, content TaskContent, input "TaskInput", of domain::record::Task;
    /// 年間スケジュール。The schedule.
    query TaskQuery: tasks;

    /// 内容。What is to be done.
    title: String,
    /// 開始日。From which day.
    from: Day,
    /// 期限。By which day.
    to: Day,
    /// 担当機関。The body that answers for it.
    body: String,
    /// 担当者。The person.
    owner: String,
    /// 状態。How far it is.
    state: TaskState,
    /// 備考。What there is to know.
    note: String,
    /// もとになったチェックリストの項目のID。The checklist item it comes from.
    item: Option<String>,
    /// もとになった引継ぎ。The handover it was taken from.
    handover: Option<ID>,
    /// 健康危機のときも続けるか。Goes on in a health crisis.
    minimum: bool,
}

saved! {
    /// 作業を書く。チェックリストの項目からの行動は item に項目のIDを入れる。Writes a task.
    TaskMutation: save_task(domain::record::Task) -> SaveTaskPayload, TaskSaved { task: Task }
}

record! {
    /// 年間スケジュールへの構成員の合意（agreeSchedule で作る）。The members' agreement to a schedule.
    Agreement, content AgreementContent, input "AgreementInput", of domain::record::Agreement;
    /// 合意の一覧。Agreements.
    query AgreementQuery: agreements;

    /// 合意した日。On which day.
    on: Day,
    /// 合意した作業。The tasks agreed to.
    tasks: Vec<ID>,
}
