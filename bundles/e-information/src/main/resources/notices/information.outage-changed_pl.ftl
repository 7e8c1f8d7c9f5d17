Inne godziny: ${title}

Zmieniły się godziny prac. Wody może nie być od ${fmt.instant(from)} do ${fmt.instant(to)}.

<#if waterPoint?has_content>Woda zastępcza: ${waterPoint}.</#if>

-> Zobacz szczegóły
