//! A record of every kind, with one text in every place where an officer may write.

use serde_json::{Value, json};

/// Kinds that are written by their own mutation, with the lists they stand in. Signatures and agreements are made otherwise.
pub const KINDS: [(&str, &str); 22] = [
    ("Activity", "activities"),
    ("Adaptation", "adaptations"),
    ("Attendance", "attendances"),
    ("Body", "bodies"),
    ("Consent", "consents"),
    ("CouncilYear", "councilYears"),
    ("Crisis", "crises"),
    ("Decision", "decisions"),
    ("Goal", "goals"),
    ("Handover", "handovers"),
    ("LevelAssessment", "levelAssessments"),
    ("Meeting", "meetings"),
    ("Minutes", "minutes"),
    ("Outline", "outlines"),
    ("Person", "people"),
    ("Project", "projects"),
    ("TargetAssessment", "targetAssessments"),
    ("TargetFigure", "targetFigures"),
    ("Task", "tasks"),
    ("Theme", "themes"),
    ("Trouble", "troubles"),
    ("WorkingGroup", "workingGroups"),
];

/// A content of a kind. What it names (a meeting, a person, a body) is to be merged into it.
pub fn of(kind: &str, text: &str) -> Value {
    let (day, no) = ("2026-06-01", Value::Null);
    match kind {
        "Activity" => {
            json!({ "activity": "TRAINING_ATTENDED", "title": text, "day": day, "note": text, "link": text })
        }
        "Adaptation" => json!({ "list": "AREA_TWO_TO_THREE", "item": no, "section": "7", "text": text, "hidden": false,
            "reason": text }),
        "Attendance" => json!({ "presence": "PRESENT", "reply": "AGREE", "repliedOn": day, "comment": text }),
        "Body" => json!({ "name": text, "memberKind": "community_health", "seat": "SECRETARIAT", "note": text }),
        "Consent" => json!({ "examples": true }),
        // The name and the reason are shared with those above, and say so.
        "CouncilYear" => json!({ "state": "PLANNED", "form": "OWN", "name": "", "reason": "", "purpose": text,
            "rules": text, "budgetYen": 1_000, "overBudget": text, "ties": text, "otherBodies": text, "crisisPlan": text }),
        "Crisis" => json!({ "reason": text, "from": day, "to": day, "deputies": text }),
        "Decision" => json!({ "text": text, "owner": text, "due": "2026-12-01" }),
        "Goal" => json!({ "title": text, "targetYear": 2028, "steps": [{ "year": 2026, "text": text }],
            "linkedPlan": text }),
        "Handover" => json!({ "fromName": text, "toName": text, "letter": text, "nextYear": text, "questions": text }),
        // So is this reason.
        "LevelAssessment" => json!({ "level": "TWO_1", "asOf": day, "reason": "会議が定着した。" }),
        "Meeting" => json!({ "name": text, "mode": "ONLINE", "state": "HELD", "day": day, "place": text,
            "agenda": text, "papers": [] }),
        "Minutes" => json!({ "title": text, "day": day, "text": text, "outcome": text, "issues": text }),
        "Outline" => json!({ "title": text, "body": text, "effectiveOn": day, "approvedBy": text, "approvedOn": day }),
        "Person" => json!({ "name": text, "department": text, "position": text, "mail": format!("{text}@example.jp"),
            "phone": text, "responsible": true, "facilitator": true, "expert": true }),
        "Project" => json!({ "title": text, "field": "TOBACCO", "state": "RUNNING", "description": text, "aim": text,
            "employers": 3, "community": 40, "workplace": 50, "measured": true, "effect": text, "issues": text }),
        "TargetAssessment" => json!({ "target": "third.2-2-3-3", "grade": "C", "reason": text }),
        "TargetFigure" => json!({ "target": "third.2-2-3-3", "subgroup": "all", "sex": "BOTH", "value": 1.3,
            "source": text }),
        "Task" => json!({ "title": text, "from": day, "to": day, "body": text, "owner": text, "state": "OPEN",
            "note": text, "minimum": false }),
        "Theme" => json!({ "title": text, "source": "DATA", "reason": text, "stage": "PROPOSED", "feasibility": text,
            "interest": text, "longTerm": false, "askedOfAreas": false }),
        "Trouble" => json!({ "group": "PARTNERS", "text": text, "wanted": text }),
        "WorkingGroup" => json!({ "name": text, "purpose": text, "members": [] }),
        _ => panic!("no content of {kind}"),
    }
}
