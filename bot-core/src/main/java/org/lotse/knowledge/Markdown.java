package org.lotse.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Articles as sanitised HTML for pages, and as plain passages for answers. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder().allowElements("mark").toFactory());

    private Markdown() {}

    static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    static String sanitised(String html) {
        return POLICY.sanitize(html);
    }

    static List<Passage> passages(Article article) {
        List<Passage> passages = new ArrayList<>();
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (Node node = PARSER.parse(article.body()).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                add(passages, article, heading, text);
                heading = plain(node);
                text = new StringBuilder();
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(plain(node));
            }
        }
        add(passages, article, heading, text);
        return passages;
    }

    private static void add(List<Passage> passages, Article article, String heading, StringBuilder text) {
        if (!text.toString().isBlank()) {
            passages.add(new Passage(
                    article, passages.size(), heading, text.toString().strip()));
        }
    }

    /** Paragraphs as lines, lists with bullets or numbers. */
    private static String plain(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            private int number;

            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                out.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                out.append('\n');
            }

            @Override
            public void visit(OrderedList list) {
                number = 1;
                visitChildren(list);
                number = 0;
            }

            @Override
            public void visit(ListItem item) {
                out.append(out.isEmpty() ? "" : "\n").append(number > 0 ? number++ + ". " : "• ");
                visitChildren(item);
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
            }
        });
        return out.toString();
    }
}
