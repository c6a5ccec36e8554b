namespace QsGen.Audit.Signing;

/// <summary>Somebody who says when a signature existed.</summary>
internal interface ITimestampAuthority
{
    /// <summary>Asks for a time-stamp.</summary>
    /// <param name="signature">The signature's own bytes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The time-stamp, encoded.</returns>
    /// <exception cref="SigningException">There is no answer, or none that holds.</exception>
    Task<byte[]> StampAsync(ReadOnlyMemory<byte> signature, CancellationToken cancellationToken);
}
