package pl.ibok.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the embedded server is to run: the environment first, then {@code etc/pl.ibok.postgres.cfg}, then the default.
 *
 * @param home the folder of the cluster, its programs and its log; never below Karaf's data folder, which
 *     {@code bin/karaf clean} empties
 * @param port on the loopback address; 0: any free one
 * @param account of the operating system, when this process is root; empty: the first of ibok, postgres, nobody
 * @param settings of PostgreSQL, in the words of its documentation
 */
record Configuration(Path home, int port, String account, Map<String, String> settings) {

    /** Modest: a small town on a small machine. A utility with more of both sets more. */
    private static final Map<String, String> TUNED = Map.ofEntries(
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_connections", "100"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("wal_compression", "on"),
            Map.entry("jit", "off"));

    /** Not to be changed: what a commit promises, and who may come in. */
    private static final Map<String, String> FIXED = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "password_encryption", "scram-sha-256",
            "timezone", "UTC");

    /** A week of logs, without the values of rows (the detail of an error may be a PESEL). */
    private static final Map<String, String> LOGGED = Map.of(
            "logging_collector", "on",
            "log_directory", "../log",
            "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_age", "1d",
            "log_rotation_size", "0",
            "log_error_verbosity", "terse",
            "log_line_prefix", "%m [%p] %u@%d ");

    Configuration {
        settings.forEach(Configuration::check);
    }

    /**
     * @param environment of the process
     * @param defaultData where data goes when nobody says
     * @param file the entries of the configuration file; empty ones count as missing
     */
    static Configuration of(Map<String, String> environment, Path defaultData, Map<String, String> file) {
        Map<String, String> set = new LinkedHashMap<>(Map.of(
                "data", defaultData.toString(),
                "port", "0",
                "account", "",
                "settings", ""));
        put(set, file);
        put(
                set,
                Map.of(
                        "data", environment.getOrDefault("IBOK_DATA", ""),
                        "port", environment.getOrDefault("IBOK_PG_PORT", ""),
                        "account", environment.getOrDefault("IBOK_PG_ACCOUNT", ""),
                        "settings", environment.getOrDefault("IBOK_PG_SETTINGS", "")));
        Map<String, String> settings = new TreeMap<>(TUNED);
        settings.putAll(LOGGED);
        settings.putAll(parse(set.get("settings")));
        settings.putAll(FIXED);
        Path data = Path.of(set.get("data")).toAbsolutePath().normalize();
        return new Configuration(data.resolve("postgres"), port(set.get("port")), set.get("account"), settings);
    }

    private static void put(Map<String, String> set, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                set.put(name, value.strip());
            }
        });
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "IBOK_PG_PORT (or port in etc/pl.ibok.postgres.cfg) is no port number: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String entry : text.split(";")) {
            String[] pair = entry.split("=", 2);
            if (pair.length == 2) {
                settings.put(pair[0].strip(), pair[1].strip());
            } else if (!entry.isBlank()) {
                throw new IllegalArgumentException("Not a setting of PostgreSQL, name=value: " + entry.strip());
            }
        }
        return settings;
    }

    /** They pass through a shell on their way. */
    private static void check(String name, String value) {
        if (!name.matches("[a-z_.]+") || !value.matches("[^'\"\\\\\\p{Cntrl}]*")) {
            throw new IllegalArgumentException(
                    "Not a setting of PostgreSQL that can be given here: " + name + "=" + value);
        }
    }
}
