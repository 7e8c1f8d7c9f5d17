package pl.ibok.information.post;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text without marks, addresses and numbers of lists, in one line. */
final class PlainText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();

    static String of(Node document) {
        PlainText text = new PlainText();
        document.accept(text);
        return text.out.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        out.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append(' ');
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        out.append(": ");
    }
}
