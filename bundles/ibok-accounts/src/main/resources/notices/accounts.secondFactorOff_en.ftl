Second factor switched off

<#if byOffice>The office of ${utility.name} has switched off the second factor of your account.<#else>The password alone now opens the account in the portal of ${utility.name}.</#if>

If this was not your decision, change the password and call us<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> See the account
