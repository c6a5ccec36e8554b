{% comment %}
What the institution declares for the account of each balance (balance): for itself (of_account) and for its role (of_role).
{% endcomment %}
LEFT JOIN {{ 'cfg_account' | table }} of_account
  ON of_account.declared_for = 'account' AND of_account.name = balance.account_id
LEFT JOIN {{ 'cfg_account' | table }} of_role
  ON of_role.declared_for = 'role' AND of_role.name = balance.account_role
