package org.jiayuan.matter;

/**
 * Something done with a matter. A move is a value: it can be made on a matter in memory as on one from the database,
 * and a test makes them at random. Each finds its row in {@link Transitions}, or is refused.
 */
public sealed interface Move
        permits Intake.Accept,
                Intake.Decline,
                Intake.Merge,
                Intake.CorrectPlace,
                Intake.PassUp,
                Dispatching.Dispatch,
                Dispatching.Take,
                Dispatching.Return,
                Dispatching.HandOver,
                Working.Ask,
                Working.AskExtension,
                Working.DecideExtension,
                Working.Update,
                Working.Note,
                Working.CorrectCategory,
                Working.Relocate,
                Working.CorrectAsks,
                Replying.Reply,
                Replying.Check,
                Replying.Decide,
                Reporting.Objection,
                Reporting.Answer,
                Reporting.Add,
                Reporting.Withdraw,
                Reporting.Rate,
                Reporting.Follow,
                Passing.Resume,
                Passing.LapseExtension,
                Passing.CloseUnrated,
                Passing.MarkOverdue,
                Passing.Remind,
                Passing.HandBack,
                Passing.PassOn,
                Passing.ComeBack {

    /** What it is. */
    Action action();

    /** The photos and documents that come with it. */
    default Enclosed enclosed() {
        return Enclosed.NOTHING;
    }

    /**
     * Makes it: changes the matter and says what was done.
     *
     * @throws NotPossibleNow if the table has no row for it
     * @throws FieldIsWrong if something it needs is missing
     */
    Step make(Matter matter, Occasion occasion);
}
