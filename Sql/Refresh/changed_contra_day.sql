-- scratch changed_contra_day: Accounts and days on which a leg, or the account on its other side, may have changed. Only for duplicates.

SELECT account_id, {{ 'posting' | day_of }} AS business_day
FROM {{ 'changed_leg' | table }}
WHERE {{ checks.duplicates | sql }}
UNION
SELECT leg.account_id, {{ 'leg.posting' | day_of }}
FROM {{ 'changed_transfer' | table }} reach
{% join current_transactions as leg on %}
  leg.transfer_id = reach.transfer_id
{% endjoin %}
WHERE {{ checks.duplicates | sql }}
