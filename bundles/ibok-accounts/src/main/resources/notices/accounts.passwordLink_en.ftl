A new password for your account
Somebody asked for a new password for the account ${login}.

-> Choose a new password

The link works for an hour and only once. After the change all devices are signed out.

It isn't you? Do nothing. The present password goes on working.
