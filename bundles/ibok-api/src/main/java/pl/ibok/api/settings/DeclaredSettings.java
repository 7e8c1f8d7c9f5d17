package pl.ibok.api.settings;

import java.util.List;
import java.util.Optional;

/** Declares a bundle's settings; registered as a service so that the office can list them. */
public interface DeclaredSettings {
    List<Setting<?>> settings();

    /**
     * Why a value of the right type can't be taken all the same; asked before it is saved, never for a value that is already there.
     *
     * @param setting one of {@link #settings()}
     * @param value of the setting's type
     */
    default Optional<Refusal> refusal(Setting<?> setting, Object value) {
        return Optional.empty();
    }

    /**
     * @param key message of the bundle that declares the setting
     * @param arguments of that message
     */
    record Refusal(String key, List<Object> arguments) {
        public static Refusal of(String key, Object... arguments) {
            return new Refusal(key, List.of(arguments));
        }
    }
}
