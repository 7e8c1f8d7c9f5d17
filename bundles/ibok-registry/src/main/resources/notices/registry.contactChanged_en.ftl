Contact data changed

The telephone or e-mail address was changed in the portal of ${utility.name}.

If this was not you, sign in, change the password and call us<#if utility.phone?has_content>: ${utility.phone}</#if>.

-> See the contact data
