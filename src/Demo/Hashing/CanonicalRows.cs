using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using QsGen.Database.Schema;

namespace QsGen.Demo.Hashing;

/// <summary>Feeds rows into a hash in one form that no engine, culture or machine changes.</summary>
/// <remarks>
/// A row is its table's letter and then every column in table order: absent values as length −1, others as UTF-8 with their length
/// before them. Money is written in whole cents, or thousandths where the currency has them, times as the number 20261123140000, both as
/// eight bytes.
/// </remarks>
internal sealed class CanonicalRows(IncrementalHash hash)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _used;

    /// <summary>Adds a leg.</summary>
    public void Add(TransactionRow row)
    {
        Text("T");
        Text(row.Id);
        Text(row.AccountId);
        Text(row.AccountName);
        Text(row.AccountRole);
        Text(row.AccountScope);
        Text(row.AccountParentRole);
        Money(row.AmountMoney);
        Text(row.AmountDirection);
        Text(row.Status);
        Time(row.Posting);
        Text(row.TransferId);
        Text(row.TransferType);
        Time(row.TransferCompletion);
        Text(row.TransferParentId);
        Text(row.RailName);
        Text(row.TemplateName);
        Text(row.BundleId);
        Text(row.Supersedes);
        Text(row.Origin);
        Text(row.Metadata);
    }

    /// <summary>Adds a balance.</summary>
    public void Add(DailyBalanceRow row)
    {
        Text("B");
        Text(row.AccountId);
        Text(row.AccountName);
        Text(row.AccountRole);
        Text(row.AccountScope);
        Text(row.AccountParentRole);
        Money(row.ExpectedEodBalance);
        Time(row.BusinessDayStart);
        Time(row.BusinessDayEnd);
        Money(row.Money);
        Text(row.Limits);
        Text(row.Supersedes);
        Text(row.ParentAccountId);
    }

    /// <summary>Adds a control total.</summary>
    public void Add(ControlTotalRow row)
    {
        Text("C");
        Text(row.AccountId);
        Time(row.BusinessDayStart);
        Time(row.BusinessDayEnd);
        Number(row.LegCount);
        Money(row.Debits);
        Money(row.Credits);
    }

    /// <summary>Hands everything to the hash.</summary>
    public void Flush()
    {
        hash.AppendData(_buffer, 0, _used);
        _used = 0;
    }

    private void Money(decimal? value) => Number(value is { } money ? Cents.OfRow(money) : null);

    private void Time(LocalDateTime? value)
    {
        if (value is not { } time)
        {
            Number(null);
            return;
        }

        var day = (((time.Year * 100L) + time.Month) * 100) + time.Day;
        Number((((((day * 100) + time.Hour) * 100) + time.Minute) * 100) + time.Second);
    }

    private void Number(long? value)
    {
        Reserve(sizeof(long) + 1);
        _buffer[_used++] = value is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_used), value ?? 0);
        _used += sizeof(long);
    }

    private void Text(string? value)
    {
        var length = value is null ? -1 : Encoding.UTF8.GetByteCount(value);
        Reserve(sizeof(int) + Math.Max(0, length));
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(_used), length);
        _used += sizeof(int);
        _used += value is null ? 0 : Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_used));
    }

    // The longest value is a metadata text of 4000 characters, at most 12,000 bytes.
    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length)
        {
            Flush();
        }
    }
}
