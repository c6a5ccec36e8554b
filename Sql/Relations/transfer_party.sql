-- work transfer_party: What each account paid and received in each transfer that is more than one account paying another.

SELECT
  {% part Relations/Parts/party-columns %}
FROM {{ 'current_transactions' | table }} leg
WHERE leg.status = 'Posted'
  AND leg.amount_money <> 0
  AND leg.origin <> 'OpeningBalance'
  AND leg.transfer_id IN (
    SELECT summary.transfer_id
    FROM {{ 'transfer_summary' | table }} summary
    WHERE summary.moving_count > 0 AND NOT ({% part Relations/Parts/is-plain-payment %})
    UNION ALL
    SELECT summary.transfer_id
    FROM {{ 'transfer_summary' | table }} summary
    GROUP BY summary.transfer_id
    HAVING COUNT(*) > 1
  )
GROUP BY leg.transfer_id, leg.account_id
