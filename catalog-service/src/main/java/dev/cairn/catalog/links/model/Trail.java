package dev.cairn.catalog.links.model;

import dev.cairn.catalog.links.model.Websites.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of a look at a link, from answer to answer.
 *
 * @param first where it began
 * @param at what is asked now
 * @param movedTo where the redirects led to as long as all were for good; null before the first such
 * @param isForGood whether all were
 * @param hops how many redirects there were
 */
public record Trail(
        LinkAddress first,
        LinkAddress at,
        Method method,
        @Nullable LinkAddress movedTo,
        boolean isForGood,
        int hops) {

    /** More lead round in circles. */
    public static final int MOST_HOPS = 5;

    /** What to do next. */
    public sealed interface Step {}

    /** To ask once more. */
    public record Ask(Trail next) implements Step {}

    /** To ask whether the secure address answers as well. */
    public record Probe(LinkAddress secure, int status) implements Step {

        /** What the answer to it says of the link. */
        public Found found(Answer answer) {
            return new Found.Insecure(status, null, answer instanceof Answer.Status given && isSecure(given));
        }

        private static boolean isSecure(Answer.Status given) {
            String location = given.location();
            return switch (given.code()) {
                case 401, 403, 405, 429 -> true;
                default -> given.code() < 400 && (location == null || !location.regionMatches(true, 0, "http:", 0, 5));
            };
        }
    }

    /** Nothing. */
    public record Ended(Found found) implements Step {}

    /** The beginning of one. */
    public static Trail from(LinkAddress link) {
        return new Trail(link, link, Method.HEAD, null, true, 0);
    }

    /**
     * Where an answer leads to.
     *
     * @param ports that may be asked
     */
    public Step after(Answer answer, Set<Integer> ports) {
        if (method == Method.HEAD && isDoubtful(answer)) {
            return new Ask(new Trail(first, at, Method.GET, movedTo, isForGood, hops));
        }
        return switch (answer) {
            case Answer.None(Reason why) -> new Ended(withoutAnswer(why));
            case Answer.Status(int code, String location)
            when location != null && isRedirect(code) -> redirected(code, location, ports);
            case Answer.Status status -> ended(status.code());
        };
    }

    /** Many servers know no HEAD, and say so in many ways. Whoever is asked too often is not asked again. */
    private static boolean isDoubtful(Answer answer) {
        return switch (answer) {
            case Answer.Status status -> status.code() >= 400 && status.code() != 429;
            case Answer.None none -> none.why() == Reason.BROKEN_ANSWER;
        };
    }

    private static boolean isRedirect(int code) {
        return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
    }

    private Step redirected(int code, String location, Set<Integer> ports) {
        if (hops == MOST_HOPS) {
            return new Ended(new Found.Unanswered(code, Reason.REDIRECTS));
        }
        boolean goodSoFar = isForGood && (code == 301 || code == 308);
        return switch (at.resolve(location, ports)) {
            case LinkAddress target ->
                new Ask(new Trail(first, target, Method.HEAD, goodSoFar ? target : movedTo, goodSoFar, hops + 1));
            case Judged.NotAsked(Reason why) -> new Ended(new Found.OutOfReach(why));
        };
    }

    private Step ended(int code) {
        return switch (code) {
            case 404, 410 -> new Ended(new Found.Gone(code, null));
            // 304: as it was; 416: there, but empty where we asked.
            case 304, 416 -> there(code);
            default -> {
                if (code < 300) {
                    yield there(code);
                }
                if (code < 400) {
                    yield new Ended(new Found.Unanswered(code, Reason.REDIRECTS));
                }
                yield new Ended(
                        code >= 500 && code < 600
                                ? new Found.Unanswered(code, Reason.SERVER_ERROR)
                                // Some sites have numbers of their own for programs that they do not like.
                                : new Found.Closed(code));
            }
        };
    }

    private Step there(int code) {
        if (movedTo != null && !movedTo.equals(first)) {
            return new Ended(new Found.Moved(code, movedTo.text()));
        }
        if (!first.isInsecure()) {
            return new Ended(new Found.There(code));
        }
        LinkAddress secure = first.secured();
        return secure == null ? new Ended(new Found.Insecure(code, null, false)) : new Probe(secure, code);
    }

    private static Found withoutAnswer(Reason why) {
        return switch (why) {
            case NAME_UNKNOWN -> new Found.Gone(null, why);
            case CERTIFICATE -> new Found.Insecure(null, why, false);
            case PRIVATE_ADDRESS -> new Found.OutOfReach(why);
            default -> new Found.Unanswered(null, why);
        };
    }
}
