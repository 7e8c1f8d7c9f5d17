<#if planned>Planned works<#else>A failure</#if>: ${titleEn}

There may be no water from ${fmt.instant(from)} to ${fmt.instant(to)}.<#if area?has_content> Where: ${area}.</#if>

<#if waterPoint?has_content>Substitute water: ${waterPoint}.</#if>

-> See the details
