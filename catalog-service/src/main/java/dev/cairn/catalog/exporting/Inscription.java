package dev.cairn.catalog.exporting;

import java.util.regex.Pattern;

/** Plain text and addresses as Markdown that shows just them, in one line. */
final class Inscription {

    /** What means something anywhere in a line. */
    private static final String ANYWHERE = "\\`*_[]<>&~!|";

    /** What begins a list, a heading or the like at the beginning of a line. */
    private static final Pattern AT_BEGINNING = Pattern.compile("^(\\d{1,9})([.)])");

    private static final String FIRST = "#+-=:";

    /** An address that needs no brackets around it. */
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[0-9A-Za-z/:?#.,;@!$'%+=_~-]+");

    private Inscription() {}

    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length() + 8);
        oneLine(text).codePoints().forEach(point -> {
            if (point < 0x80 && ANYWHERE.indexOf(point) >= 0) {
                line.append('\\');
            }
            line.appendCodePoint(point);
        });
        String escaped = AT_BEGINNING.matcher(line).replaceFirst("$1\\\\$2");
        return !escaped.isEmpty() && FIRST.indexOf(escaped.charAt(0)) >= 0 ? "\\" + escaped : escaped;
    }

    static String address(String url) {
        if (PLAIN_ADDRESS.matcher(url).matches()) {
            return url;
        }
        StringBuilder address = new StringBuilder("<");
        oneLine(url).codePoints().forEach(point -> {
            if (point == '\\' || point == '<' || point == '>' || point == '&') {
                address.append('\\');
            }
            address.appendCodePoint(point);
        });
        return address.append('>').toString();
    }

    /** What cannot stand in a text file is shown as a replacement character. */
    static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = point < ' ' && point != '\t' && point != '\n';
            storable.appendCodePoint(half || control ? 0xFFFD : point);
        });
        return storable.toString();
    }

    private static String oneLine(String text) {
        return storable(text.replaceAll("[\\s]+", " ")).strip();
    }
}
