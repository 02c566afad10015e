import { graphql } from "../../api/graphql";

/** What the home page and the page of one area read of the roll-up. */
export const RollUpParts = graphql(`
  fragment RollUpParts on RollUp {
    spaces { spaceId name kind code }
    years {
      fiscalYear
      places {
        spaceId
        name
        standing
        level { level before asOf }
        meetings { day mode workingGroup }
        projects
        projectsMeasured
        troubles { group open resolved }
      }
    }
    rows {
      spaceId
      fiscalYear
      list
      begun
      touched
      stale
      ownerless
      coverage { applicable done started notYet unanswered share }
      sections { section name { ja en } applicable done started notYet unanswered }
      states
    }
  }
`);

/** Months after which an item under way is called stale. */
export const STALE_MONTHS = 6;
