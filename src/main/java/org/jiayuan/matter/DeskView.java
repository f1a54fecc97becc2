package org.jiayuan.matter;

import java.util.List;
import org.jiayuan.division.GridCell;
import org.jiayuan.matter.Dispatching.Target;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.unit.Category;
import org.jiayuan.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A matter on the desk, with what the forms there need.
 *
 * @param contact how the reporter can be reached, shortened; null for those who must not know
 * @param reveals whether there is a name or number to be shown in full for a reason
 * @param candidates where it may be dispatched, the rule's choice first
 * @param cells the cells of its community
 * @param units where it may be handed over or should better go
 * @param templates what is often answered
 * @param mergeInto other public matters near it into which it may be merged
 * @param looks whether this person looks at texts before they are public
 * @param sheets what can be put on paper now
 * @param others units besides the candidates that intake may choose
 * @param finds whether intake may go on with it as its own finding
 */
public record DeskView(
        MatterView view,
        ClockFace clock,
        List<Stages.Stage> stages,
        @Nullable String contact,
        boolean reveals,
        List<Candidate> candidates,
        List<Category> categories,
        List<GridCell> cells,
        List<Unit> units,
        List<Template> templates,
        List<FindMatters.Line> mergeInto,
        int extension,
        boolean placeClear,
        boolean firstLook,
        boolean extensionOpen,
        boolean looks,
        List<SheetKind> sheets,
        List<Unit> others,
        boolean finds) {

    /** Where it may be dispatched, with why, in words. */
    public record Candidate(Target target, String name, List<String> why) {}

    /** What is often answered. */
    public record Template(String name, String text) {}
}
