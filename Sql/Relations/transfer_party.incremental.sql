{% comment %}
Changed transfers are few, so all of them are taken.
{% endcomment %}
SELECT
  {% part Relations/Parts/party-columns %}
FROM {{ 'descendant' | table }} reach
{% join current_transactions as leg on %}
  leg.transfer_id = reach.transfer_id
{% endjoin %}
WHERE leg.status = 'Posted' AND leg.amount_money <> 0 AND leg.origin <> 'OpeningBalance'
GROUP BY leg.transfer_id, leg.account_id
