package dev.cairn.catalog.importing;

import dev.cairn.catalog.roadmap.model.ImportReport;
import dev.cairn.catalog.roadmap.model.ImportReport.SourceLine;
import dev.cairn.catalog.roadmap.model.NodeKind;
import dev.cairn.catalog.roadmap.model.OutlineNode;
import dev.cairn.catalog.roadmap.model.Roadmap;
import java.util.List;

/** Counts what an import made. */
public final class Counting {

    private Counting() {}

    /** Of a form in which every field has its place: nothing is mended, and nothing can be lost. */
    public static ImportReport report(Roadmap roadmap, List<String> unsure) {
        return report(roadmap, 0, new Accounting.Lost(List.of(), List.of()), unsure, List.of());
    }

    static ImportReport report(
            Roadmap roadmap, int mended, Accounting.Lost lost, List<String> unsure, List<SourceLine> lines) {
        List<OutlineNode> nodes =
                roadmap.outline().stream().flatMap(OutlineNode::all).toList();
        return new ImportReport(
                count(nodes, NodeKind.STAGE),
                count(nodes, NodeKind.SECTION),
                count(nodes, NodeKind.TOPIC),
                nodes.stream().mapToInt(node -> node.resources().size()).sum(),
                roadmap.notes().size(),
                mended,
                lost.listed().words(),
                lost.listed().links(),
                unsure,
                lines);
    }

    private static int count(List<OutlineNode> nodes, NodeKind kind) {
        return (int) nodes.stream().filter(node -> node.kind() == kind).count();
    }
}
