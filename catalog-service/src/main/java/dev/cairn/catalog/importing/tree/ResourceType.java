package dev.cairn.catalog.importing.tree;

import java.util.Locale;

/** Guesses what kind of thing an address leads to, from the address alone. */
public final class ResourceType {

    private ResourceType() {}

    public static String of(String url) {
        String address = url.toLowerCase(Locale.ROOT);
        if (address.contains("youtube.com") || address.contains("youtu.be") || address.contains("vimeo.com")) {
            return "video";
        }
        if (address.contains("github.com") || address.contains("gitlab.com")) {
            return "opensource";
        }
        if (address.contains("coursera.org")
                || address.contains("edx.org")
                || address.contains("udemy.com")
                || address.contains("/course")) {
            return "course";
        }
        if (address.contains("kaggle.com/datasets") || address.contains("huggingface.co/datasets")) {
            return "dataset";
        }
        if (address.contains("://docs.") || address.contains("/docs") || address.contains("documentation")) {
            return "official";
        }
        return "article";
    }
}
