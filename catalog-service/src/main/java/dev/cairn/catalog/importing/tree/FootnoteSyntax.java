package dev.cairn.catalog.importing.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Teaches the parser footnotes, as GitHub writes them. The parser's own extension for them was not published for its
 * version.
 *
 * <pre>
 * A loop[^1] that holds.
 *
 * [^1]: Made with one hand.
 * </pre>
 */
final class FootnoteSyntax implements Parser.ParserExtension {

    /** As far as what belongs to a footnote is indented. */
    private static final int INDENT = 4;

    private static final Pattern BEGINNING = Pattern.compile("\\[\\^([^\\s\\]\\x00]++)\\]:[ \\t]*+");

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new Beginning()).linkProcessor(new Reference());
    }

    private static final class Beginning implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser above) {
            int from = state.getNextNonSpaceIndex();
            Matcher beginning = BEGINNING.matcher(state.getLine().getContent());
            if (state.getIndent() >= INDENT
                    || !beginning.region(from, beginning.regionEnd()).lookingAt()) {
                return BlockStart.none();
            }
            return BlockStart.of(new Definition(beginning.group(1))).atIndex(beginning.end());
        }
    }

    private static final class Definition extends AbstractBlockParser {
        private final FootnoteDefinition block;

        Definition(String label) {
            this.block = new FootnoteDefinition(label);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.getIndent() >= INDENT) {
                return BlockContinue.atColumn(INDENT);
            }
            return state.isBlank() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
        }

        @Override
        public List<DefinitionMap<?>> getDefinitions() {
            DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
            definitions.putIfAbsent(block.label, block);
            return List.of(definitions);
        }
    }

    private static final class Reference implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            // To ask for the text copies it, which is dear within many brackets.
            if (link.destination() != null
                    || !(link.openingBracket().getNext() instanceof Text first)
                    || !first.getLiteral().startsWith("^")) {
                return LinkResult.none();
            }
            String text = link.text(scanner);
            boolean isLink =
                    link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
            if (isLink || context.getDefinition(FootnoteDefinition.class, text.substring(1)) == null) {
                return LinkResult.none();
            }
            return LinkResult.replaceWith(new FootnoteReference(text.substring(1)), link.afterTextBracket());
        }
    }
}
