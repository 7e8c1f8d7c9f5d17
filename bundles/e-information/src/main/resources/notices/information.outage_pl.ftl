<#if planned>Planowane prace<#else>Awaria</#if>: ${title}

Od ${fmt.instant(from)} do ${fmt.instant(to)} może nie być wody.<#if area?has_content> Gdzie: ${area}.</#if>

<#if waterPoint?has_content>Woda zastępcza: ${waterPoint}.</#if>

-> Zobacz szczegóły
