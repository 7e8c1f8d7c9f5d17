<#if approved>We have changed your data<#else>We have not changed your data</#if>

<#if approved>The change you asked for works now.<#else>The office rejected the change. Reason: ${reason}</#if>

<#if !approved>Correct the data and send the change again, or call us<#if utility.phone?has_content>: ${utility.phone}</#if>.

</#if>-> See the contact data
