package pl.ibok.registration.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ibok.api.web.Visit;
import pl.ibok.registration.type.CaseType;

/**
 * What a case can be about.
 *
 * @param root path below which each type's form is
 */
public record Choice(String customer, List<Group> groups, String root) {

    public record Group(CaseType.Category category, List<TypeView> types) {}

    public static Choice of(Visit visit, List<CaseType> types, String root) {
        Map<CaseType.Category, List<TypeView>> groups = new LinkedHashMap<>();
        types.forEach(type ->
                groups.computeIfAbsent(type.category(), c -> new ArrayList<>()).add(TypeView.of(type, visit.locale())));
        return new Choice(
                visit.customer(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                root);
    }
}
