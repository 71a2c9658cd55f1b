package dev.cairn.catalog.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of any language, by Unicode's rules, without case and accents. No stems and no stop words: roadmaps are written
 * in many languages, and "C" and "Go" are words that people look for.
 */
final class Words extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, folded(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
}
