{% comment %}
The gaps (placed) that nothing else tells of. A declared cadence says on which days a balance is due, so that missing_balance has those
that lack one, and a weekend without balances is no gap.
{% endcomment %}
{% if has_cadence %}
LEFT JOIN {{ 'cfg_account' | table }} of_account
  ON of_account.declared_for = 'account' AND of_account.name = placed.account_id
LEFT JOIN {{ 'cfg_account' | table }} of_role
  ON of_role.declared_for = 'role' AND of_role.name = placed.account_role
{% endif %}
WHERE placed.account_scope = 'internal' AND placed.last_end < placed.business_day_start
{% if has_cadence %}
  AND (
    COALESCE(of_account.balance_cadence, of_role.balance_cadence) IS NULL
    OR placed.business_day_start < {{ 'placed.last_end' | add_days: 1 }}
  )
{% endif %}
