package pl.ibok.office.administration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pl.ibok.api.settings.DeclaredSettings;
import pl.ibok.api.settings.Setting;
import pl.ibok.api.settings.SettingHistory;
import pl.ibok.api.settings.SettingHistory.Change;
import pl.ibok.api.settings.Settings;
import pl.ibok.api.web.Texts;
import pl.ibok.api.web.Visit;

/** The settings that bundles declare, in the words of their bundles. */
public final class SettingBook {
    private static final int HISTORY = 50;

    private final List<DeclaredSettings> declared;
    private final Settings settings;
    private final SettingHistory history;
    private final Texts texts;

    public SettingBook(List<DeclaredSettings> declared, Settings settings, SettingHistory history, Texts texts) {
        this.declared = declared;
        this.settings = settings;
        this.history = history;
        this.texts = texts;
    }

    /**
     * A setting as people read it.
     *
     * @param type whole, decimal, flag or text
     * @param value what holds today, as text: numbers with a point
     * @param usual the default
     * @param last the newest change, or null
     */
    record Line(String name, String title, String help, String type, String value, String usual, Change last) {
        public boolean changed() {
            return !value.equals(usual);
        }
    }

    /** Of one bundle, in the order it declares them. */
    record Group(String module, String title, List<Line> settings) {}

    List<Group> groups(Visit visit) {
        Map<String, Change> newest =
                history.newest().stream().collect(Collectors.toMap(Change::name, change -> change));
        Map<String, List<Line>> byModule = new TreeMap<>();
        // The notice has a page of its own.
        for (Setting<?> setting :
                all().stream().filter(each -> !Maintenance.keeps(each)).toList()) {
            byModule.computeIfAbsent(module(setting.name()), module -> new ArrayList<>())
                    .add(line(visit, setting, newest.get(setting.name())));
        }
        List<Group> groups = new ArrayList<>();
        byModule.forEach((module, lines) -> groups.add(new Group(module, title(visit, module), lines)));
        groups.sort(Comparator.comparing(Group::title));
        return groups;
    }

    Optional<Setting<?>> find(String name) {
        return all().stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    Line line(Visit visit, Setting<?> setting) {
        return line(visit, setting, history(setting.name()).stream().findFirst().orElse(null));
    }

    List<Change> history(String name) {
        return history.of(name, HISTORY);
    }

    /**
     * Sets the value from a day on.
     *
     * @return what is wrong with it, in words; empty when it was set
     */
    Optional<String> set(Visit visit, Setting<?> setting, String text, LocalDate from) {
        return put(visit, setting, text, from);
    }

    private <T> Optional<String> put(Visit visit, Setting<T> setting, String text, LocalDate from) {
        Optional<T> value = read(setting.type(), text);
        if (value.isEmpty()) {
            return Optional.of(visit.text("office.settings.wrong." + type(setting)));
        }
        Optional<String> refusal = declared.stream()
                .filter(each ->
                        each.settings().stream().anyMatch(own -> own.name().equals(setting.name())))
                .flatMap(each -> each.refusal(setting, value.get()).stream())
                .findFirst()
                .map(refused -> said(visit, module(setting.name()), refused));
        if (refusal.isEmpty()) {
            settings.set(setting, value.get(), from);
        }
        return refusal;
    }

    private String said(Visit visit, String module, DeclaredSettings.Refusal refused) {
        return texts.of(module, visit.locale(), visit.today())
                .map(words -> words.text(refused.key(), refused.arguments().toArray()))
                .orElse(refused.key());
    }

    private List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>();
        declared.forEach(each -> all.addAll(each.settings()));
        return all;
    }

    private Line line(Visit visit, Setting<?> setting, Change last) {
        String key = "setting." + setting.name();
        return new Line(
                setting.name(),
                words(visit, module(setting.name()), key, setting.name()),
                words(visit, module(setting.name()), key + ".help", ""),
                type(setting),
                write(settings.get(setting)),
                write(setting.defaultValue()),
                last);
    }

    private String title(Visit visit, String module) {
        String own = "settings." + module;
        return texts.knows(module, own, visit.locale())
                ? words(visit, module, own, module)
                : words(visit, module, module + ".eservice", visit.text("office.settings.of", module));
    }

    private String words(Visit visit, String module, String key, String otherwise) {
        return texts.knows(module, key, visit.locale())
                ? texts.of(module, visit.locale(), visit.today())
                        .map(words -> words.text(key))
                        .orElse(otherwise)
                : otherwise;
    }

    private static String module(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String type(Setting<?> setting) {
        if (setting.type() == Integer.class) {
            return "whole";
        }
        return setting.type() == BigDecimal.class ? "decimal" : setting.type() == Boolean.class ? "flag" : "text";
    }

    static String write(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** As people type it: decimal comma or point, spaces between thousands. */
    static <T> Optional<T> read(Class<T> type, String typed) {
        String text = typed == null ? "" : typed.strip();
        Object value = null;
        try {
            if (type == String.class) {
                value = text;
            } else if (type == Integer.class) {
                value = Integer.valueOf(text.replaceAll("[\\s\u00a0]", ""));
            } else if (type == BigDecimal.class) {
                value = new BigDecimal(text.replaceAll("[\\s\u00a0]", "").replace(',', '.'));
            } else if (text.equals("true") || text.equals("false")) {
                value = Boolean.valueOf(text);
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(type::cast);
    }
}
