A change of your e-mail address was asked for
Somebody asks to change the address of the account ${login} to ${email}.

-> I agree, or it wasn't me

The link works for 72 hours.

It isn't you? Open the link and stop the change. Then choose a new password.
