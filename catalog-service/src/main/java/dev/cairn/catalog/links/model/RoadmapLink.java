package dev.cairn.catalog.links.model;

import dev.cairn.kit.Ids;
import java.util.List;

/**
 * A link of a roadmap.
 *
 * @param url as its author wrote it
 * @param judged the address that is asked, or why none is
 * @param places where it stands, in reading order; at most {@value #MOST_PLACES} of them
 * @param placeCount how many there are
 */
public record RoadmapLink(String url, Judged judged, List<LinkPlace> places, int placeCount) {

    public static final int MOST_PLACES = 20;

    private static final int TELLING = 200;

    public RoadmapLink {
        places = List.copyOf(places);
    }

    /** Its place in a list by address. */
    public String position() {
        return url.substring(0, Math.min(url.length(), TELLING)) + " " + Ids.named(url);
    }
}
