package dev.cairn.catalog.sameness.model;

/**
 * The event {@value #TYPE}: what was said under this id does not count any more. Topics may still be the same by what
 * else was said.
 *
 * @param withdrawnAt RFC 3339
 */
public record SamenessWithdrawn(String org, String samenessId, String withdrawnAt) {

    public static final String TYPE = "dev.cairn.catalog.topic.sameness-withdrawn.v1";
}
