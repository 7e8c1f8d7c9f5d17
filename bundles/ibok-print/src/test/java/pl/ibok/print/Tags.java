package pl.ibok.print;

import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of a document. */
final class Tags {

    private Tags() {}

    static Set<String> of(PDStructureNode node) {
        Set<String> tags = new TreeSet<>();
        collect(node, tags);
        return tags;
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
