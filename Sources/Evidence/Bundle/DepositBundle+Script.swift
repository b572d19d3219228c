extension DepositBundle {
    /// `verify.sh`: the checks of a bundle in POSIX shell, with openssl alone.
    static let script = #"""
        #!/bin/sh
        # Checks a proof of deposit with nothing but a shell and openssl (3.0 or later).
        # Kiểm tra bằng chứng nộp hồ sơ chỉ bằng sh và openssl (từ 3.0).
        #
        #   sh verify.sh [--root SHA256-OF-THE-ROOT] [--log PUBLIC-KEY-OF-THE-LOG] [--tsa-root SHA256-OF-ITS-ROOT]
        #
        # The first two are printed at the counter; the third is of an outside time-stamping authority, where one stamped.
        # Without them the bundle is only held against itself.
        set -u
        LC_ALL=C
        export LC_ALL
        cd "$(dirname "$0")" || exit 2
        root='' key='' outside=''
        plain() { printf %s "$1" | tr -d ': ' | tr 'A-F' 'a-f'; }
        while [ $# -gt 0 ]; do
            case "$1" in
            --root) root=$(plain "${2-}"); shift 2 || exit 2 ;;
            --tsa-root) outside=$(plain "${2-}"); shift 2 || exit 2 ;;
            --log) key=${2-}; shift 2 || exit 2 ;;
            *) echo "usage: sh verify.sh [--root SHA256] [--log KEY] [--tsa-root SHA256]" >&2; exit 2 ;;
            esac
        done
        work=$(mktemp -d) || exit 2
        trap 'rm -rf "$work"' EXIT
        faults=0 open=0
        # What the bundle says is printed without what a terminal would obey.
        say() { printf '%s\n' "$*" | tr -d '\000-\010\013-\037\177'; }
        fault() { say "  FAULT / SAI: $*"; faults=$((faults + 1)); }
        open() { say "  OPEN / CHƯA RÕ: $*"; open=$((open + 1)); }
        good() { say "  ok: $*"; }
        sha() { openssl dgst -sha256 -r "$1" | cut -d' ' -f1; }
        hex() { od -An -v -tx1 "$1" | tr -d ' \n'; }
        number() { n=$(printf %s "$1" | sed 's/^0*//'); echo "${n:-0}"; }

        # Seconds since 1970 of "Mar  4 01:00:00 2019 GMT" as openssl writes it.
        epoch() {
            set -- $1
            case $1 in
            Jan) m=11 y=$(($4 - 1)) ;; Feb) m=12 y=$(($4 - 1)) ;; Mar) m=1 y=$4 ;; Apr) m=2 y=$4 ;; May) m=3 y=$4 ;;
            Jun) m=4 y=$4 ;; Jul) m=5 y=$4 ;; Aug) m=6 y=$4 ;; Sep) m=7 y=$4 ;; Oct) m=8 y=$4 ;; Nov) m=9 y=$4 ;; *) m=10 y=$4 ;;
            esac
            days=$((365 * y + y / 4 - y / 100 + y / 400 + (153 * (m - 1) + 2) / 5 + $(number "$2") - 719469))
            h=$(number "${3%%:*}") rest=${3#*:}
            echo $((days * 86400 + h * 3600 + $(number "${rest%%:*}") * 60 + $(number "${rest#*:}")))
        }

        # Every list of revoked certificates: issuer, number, from, until, file.
        for list in crl/*.crl; do
            [ -f "$list" ] || continue
            show() { openssl crl -inform DER -in "$list" -noout "$1" | sed 's/.*=//; s/^0x//'; }
            echo "$(show -hash) $(show -crlnumber) $(epoch "$(show -lastupdate)") $(epoch "$(show -nextupdate)") $list"
        done >"$work/lists"

        # Since when a certificate ($1) is revoked, by the newest list of its issuer; nothing when it is not on it.
        revoked_since() {
            newest=$(grep "^$(openssl x509 -in "$1" -noout -issuer_hash) " "$work/lists" | sort -k3 -n | tail -1 | cut -d' ' -f5)
            [ -n "$newest" ] || return 0
            serial=$(openssl x509 -in "$1" -noout -serial | cut -d= -f2)
            openssl crl -inform DER -in "$newest" -noout -text |
                sed -n "/Serial Number: 0*$serial\$/,/Serial Number: [^ ]*\$/p" |
                sed -n -e 's/^ *Revocation Date: //p' -e '/Invalidity Date/{n;s/^ *//p;}' | tail -1
        }

        # The signature, its time stamp, and whether anything was revoked, for the receipt in folder $1.
        check_signature() {
            p7s=$1/receipt.p7s json=$1/receipt.json
            openssl asn1parse -inform DER -in "$p7s" >"$work/parts" 2>/dev/null || { fault "receipt.p7s is not DER"; return; }
            token=$(grep -A2 timeStampToken "$work/parts" | tail -1 | cut -d: -f1 | tr -d ' ')
            value=$(grep -B3 timeStampToken "$work/parts" | grep 'OCTET STRING' | cut -d: -f1 | tr -d ' ')
            if [ -z "$token" ] || [ -z "$value" ]; then fault "no time stamp / không có dấu thời gian"; return; fi
            openssl asn1parse -inform DER -in "$p7s" -strparse "$token" -out "$work/token" >/dev/null 2>&1
            openssl asn1parse -inform DER -in "$p7s" -strparse "$value" -out "$work/value" >/dev/null 2>&1
            stamped=$(openssl ts -reply -token_in -in "$work/token" -token_out -text 2>/dev/null | sed -n 's/^Time stamp: //p')
            [ -n "$stamped" ] || { fault "the time stamp cannot be read / không đọc được dấu thời gian"; return; }
            at=$(epoch "$stamped")
            cat certs/root.pem certs/tsa-root.pem >"$work/roots" 2>/dev/null
            if openssl ts -verify -token_in -in "$work/token" -data "$work/value" -CAfile "$work/roots" -attime "$at" \
                >/dev/null 2>&1; then good "stamped / dấu thời gian $stamped"
            else fault "the time stamp does not hold / dấu thời gian sai"; fi
            cat certs/root.pem >"$work/trust"
            while read -r _ _ from until list; do
                if [ "$from" -le "$at" ] && [ "$until" -ge "$at" ]; then openssl crl -inform DER -in "$list" >>"$work/trust"; fi
            done <"$work/lists"
            if cms -crl_check_all; then signed=yes
            elif echo "$said" | grep -q 'unable to get certificate CRL' && cms -binary; then
                signed=yes
                open "no list of revoked certificates of that moment / không có danh sách thu hồi của thời điểm đó"
            else signed=no; fi
            if [ $signed = no ]; then
                fault "the signature does not hold / chữ ký sai: $(echo "$said" |
                    sed -n 's/.*error:[^:]*:[^:]*:[^:]*:\([^:]*\).*/\1/p;s/.*[Vv]erify error: *//p' | tail -1)"
                return
            fi
            good "signed by / người ký $(openssl x509 -in "$work/signer" -noout -subject -nameopt utf8,sep_comma_plus |
                sed 's/^subject=//')"
            openssl cms -verify -inform DER -in "$work/token" -noverify -signer "$work/authority" -out /dev/null 2>/dev/null
            for who in signer authority; do
                since=$(revoked_since "$work/$who")
                [ -n "$since" ] || continue
                if [ "$(epoch "$since")" -le "$at" ]; then fault "the $who was revoked / đã bị thu hồi: $since"
                else good "the $who was revoked later / bị thu hồi sau đó: $since"; fi
            done
        }

        # Verifies the signature with one more option; what openssl says is in $said.
        cms() {
            said=$(openssl cms -verify -cades -binary "$1" -inform DER -in "$p7s" -content "$json" -CAfile "$work/trust" \
                -attime "$at" -signer "$work/signer" -out /dev/null 2>&1)
        }

        # Whether the receipt in folder $1 follows the one before it.
        check_chain() {
            said=$(sed -n 's/.*"prevReceiptHash":"\{0,1\}\([0-9a-z]*\).*/\1/p' "$1/receipt.json")
            if [ "$said" = "$before" ]; then good "follows the receipt before / nối tiếp giấy trước"
            else fault "does not follow the receipt before; one is missing or was exchanged / không nối tiếp giấy trước"; fi
            before=$(sha "$1/receipt.json")
        }

        leaf() { { printf '\000'; cat "$1"; } | openssl dgst -sha256 -binary; }
        node() { { printf '\001'; cat "$1" "$2"; } | openssl dgst -sha256 -binary; }

        # Whether a signed note ($1) is by the key of the log.
        check_note() {
            sed '/^$/,$d' "$1" >"$work/text"
            printf '%s' "${vkey##*+}" >"$work/vkey64"
            public=${vkey#*+} public=${public#*+}
            printf '%s' "$public" | openssl base64 -d -A >"$work/typed"
            { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; tail -c +2 "$work/typed"; } >"$work/key"
            while IFS= read -r line; do
                case $line in "— ${vkey%%+*} "*) printf '%s' "${line##* }"; break ;; esac
            done <"$1" | openssl base64 -d -A | tail -c +5 >"$work/sig"
            openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/key" -rawin -in "$work/text" -sigfile "$work/sig" \
                >/dev/null 2>&1
        }

        # Whether the receipt in folder $1 stands in the log, under a head that the log signed.
        check_log() {
            proof=$1/receipt.tlog-proof
            [ -f "$proof" ] || { open "not in the log yet / chưa vào nhật ký"; return; }
            sed -n 's/^extra //p' "$proof" | openssl base64 -d -A >"$work/entry"
            # An outside authority stamps later: the log binds the signature as it was issued, which has the same value.
            signed=$1/receipt.p7s
            if [ -f "$1/issued.p7s" ]; then
                signed=$1/issued.p7s
                openssl asn1parse -inform DER -in "$1/issued.p7s" 2>/dev/null | grep 'OCTET STRING' | tail -1 |
                    sed 's/.*HEX DUMP\]://' >"$work/issued"
                [ "$(tr 'A-F' 'a-f' <"$work/issued" | tr -d '\n')" = "$(hex "$work/value")" ] ||
                    { fault "issued.p7s is another signature / issued.p7s là chữ ký khác"; return; }
            fi
            for file in "$1/receipt.json" "$signed"; do
                grep -q "$(sha "$file")" "$work/entry" ||
                    { fault "the log has another ${file##*/} / nhật ký ghi ${file##*/} khác"; return; }
            done
            index=$(sed -n 's/^index //p' "$proof")
            sed '1,/^$/d' "$proof" >"$work/note"
            check_note "$work/note" || { fault "the head of the log is not signed by its key / đầu nhật ký sai chữ ký"; return; }
            size=$(sed -n 2p "$work/note")
            case "$index$size" in *[!0-9]*) fault "the proof is not of the form / bằng chứng sai khuôn dạng"; return ;; esac
            [ "$(number "$index")" -lt "$(number "$size")" ] || { fault "not in the log / không có trong nhật ký"; return; }
            leaf "$work/entry" >"$work/node"
            place=$index last=$((size - 1))
            sed '/^$/,$d' "$proof" | sed '1,/^index /d' >"$work/path"
            while read -r line; do
                [ "$last" -gt 0 ] || { fault "the proof is too long / bằng chứng sai"; return; }
                printf %s "$line" | openssl base64 -d -A >"$work/sibling"
                if [ $((place % 2)) -eq 1 ] || [ "$place" -eq "$last" ]; then
                    node "$work/sibling" "$work/node" >"$work/next"
                    while [ $((place % 2)) -eq 0 ] && [ "$place" -gt 0 ]; do place=$((place / 2)) last=$((last / 2)); done
                else node "$work/node" "$work/sibling" >"$work/next"; fi
                place=$((place / 2)) last=$((last / 2))
                mv "$work/next" "$work/node"
            done <"$work/path"
            sed -n 3p "$work/note" | openssl base64 -d -A >"$work/root"
            if [ "$last" -eq 0 ] && [ "$(hex "$work/node")" = "$(hex "$work/root")" ]; then
                good "entry $index of $size in the log / mục $index trong $size của nhật ký"
            else fault "not in the log / không có trong nhật ký"; fi
        }

        echo "root / gốc"
        own=$(openssl x509 -in certs/root.pem -noout -fingerprint -sha256 2>/dev/null | sed 's/.*=//; s/://g' | tr 'A-F' 'a-f')
        if [ -z "$root" ]; then
            open "compare with what is printed at the counter / so với bản in tại quầy: $own"
        elif [ "$root" = "$own" ]; then good "$own"
        else fault "another root / gốc khác: $own"; fi
        vkey=$(cat log.vkey 2>/dev/null)
        echo "log / nhật ký"
        if [ -z "$key" ]; then open "compare with what is printed at the counter / so với bản in tại quầy: $vkey"
        elif [ "$key" = "$vkey" ]; then good "$vkey"
        else fault "another log / nhật ký khác: $vkey"; fi
        if [ -f certs/tsa-root.pem ]; then
            echo "outside time stamps / dấu thời gian bên ngoài"
            own=$(openssl x509 -in certs/tsa-root.pem -noout -fingerprint -sha256 2>/dev/null | sed 's/.*=//')
            own=$(plain "$own")
            if [ -z "$outside" ]; then open "compare with the root of the authority / so với gốc của tổ chức cấp dấu: $own"
            elif [ "$outside" = "$own" ]; then good "$own"
            else fault "another root of time stamps / gốc dấu thời gian khác: $own"; fi
        fi
        [ ! -f checkpoint ] || check_note checkpoint || fault "the head is not signed by its key / đầu nhật ký sai chữ ký"
        before=null count=0
        for folder in receipts/*/; do
            [ -d "$folder" ] || continue
            folder=${folder%/}
            say "${folder#receipts/}"
            count=$((count + 1))
            check_signature "$folder"
            check_chain "$folder"
            check_log "$folder"
        done
        echo
        if [ "$count" -eq 0 ]; then fault "no receipt / không có giấy nào"; fi
        echo "$count receipts / giấy; $faults faults / sai; $open open / chưa rõ"
        [ "$faults" -eq 0 ] && exit 0
        exit 1

        """#
}
