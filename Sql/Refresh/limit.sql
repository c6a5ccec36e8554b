{% comment %}
Accounts, business days and transfer types whose outbound total may have changed.
{% endcomment %}
SELECT DISTINCT
  leg.account_id,
  leg.transfer_type,
  {{ 'leg.posting' | add_hours: '-COALESCE(declared.business_day_offset_hours, 0)' | day_of }} AS business_day
FROM {{ delta.leg | ident }} leg
LEFT JOIN {{ cfg_role | ident }} declared
  ON declared.role = leg.account_role
WHERE leg.amount_direction = 'Debit'
  AND leg.account_scope = 'internal'
  AND leg.transfer_type IN (SELECT transfer_type FROM {{ cfg_limit | ident }})
