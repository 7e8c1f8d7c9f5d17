package pl.ibok.accounts;

import java.util.List;

/** A browser and its system in two words, as far as the browser tells them. */
public final class Device {
    /** In this order: the later ones claim to be the earlier ones too. */
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Device() {}

    /** Empty when it says nothing that is known. */
    public static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, userAgent).replace("Mac OS", "macOS");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String> names, String in) {
        return names.stream().filter(in::contains).findFirst().orElse("");
    }
}
