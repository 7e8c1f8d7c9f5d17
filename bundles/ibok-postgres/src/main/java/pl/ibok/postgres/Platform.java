package pl.ibok.postgres;

import java.util.Locale;

/** The machine we run on, in the words of the archives of binaries: {@code linux} and {@code x86_64}. */
record Platform(String system, String architecture) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
        String architecture =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case "ppc64le" -> "ppc_64";
                    default -> osArch;
                };
        return new Platform(system, architecture);
    }

    /** The archive's name on the class path, put there by the fragment bundle of the platform. */
    String archive() {
        return "postgres-" + system + "-" + architecture + ".txz";
    }
}
